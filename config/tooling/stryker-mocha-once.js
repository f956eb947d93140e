import { createMochaTestRunnerFactory } from '@stryker-mutator/mocha-runner';

/**
 * Stryker's mocha runner, which says of itself that it can do without being started anew. Code that runs both
 * while modules load and in tests is mutated for the tests only (`ignoreStatic`), and the modules need not be
 * loaded again for that.
 */
function mochaOnce(injector) {
  const runner = createMochaTestRunnerFactory()(injector);
  runner.capabilities = async () => ({ reloadEnvironment: true });
  return runner;
}
mochaOnce.inject = ['$injector'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'mocha-once', factory: mochaOnce }];
