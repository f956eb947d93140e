import base from './jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, ...pure } = base;

/** The pure tests of the domain alone: without a database, thousands of mutants can be tried. */
export default {
  ...pure,
  testMatch: ['<rootDir>/libs/maturity/src/domain/**/*.spec.ts'],
  setupFiles: [...base.setupFiles, '<rootDir>/config/lint/few-runs.js'],
  maxWorkers: 1,
};
