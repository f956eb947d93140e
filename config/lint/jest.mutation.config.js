import base from './jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, ...pure } = base;
const part = process.env.MUTATE ? `${process.env.MUTATE}/` : '';

/** The pure tests of the domain, or of one folder of it: without a database, thousands of mutants can be tried. */
export default {
  ...pure,
  testMatch: [`<rootDir>/libs/maturity/src/domain/${part}**/*.spec.ts`],
  setupFiles: [...base.setupFiles, '<rootDir>/config/lint/few-runs.js'],
  maxWorkers: 1,
};
