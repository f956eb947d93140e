import { createMochaTestRunnerFactory } from '@stryker-mutator/mocha-runner';

/**
 * Stryker's mocha runner, declared able to run without a restart. Code that runs both while modules load and
 * in tests is mutated for the tests only (`ignoreStatic`), so the modules need not be loaded again.
 */
function mochaOnce(injector) {
  const runner = createMochaTestRunnerFactory()(injector);
  runner.capabilities = async () => ({ reloadEnvironment: true });
  return runner;
}
mochaOnce.inject = ['$injector'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'mocha-once', factory: mochaOnce }];
