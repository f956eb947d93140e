/** One Jest set-up for all kinds of tests; the kind shows in the file name (see CONTRIBUTING.md). */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,config,test}/**/*.{spec,int-spec,e2e-spec}.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/architecture/fixtures/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#config$': '<rootDir>/config/index.ts',
    '^#config/installation$': '<rootDir>/config/installation.ts',
    '^#([a-z-]+)/domain$': '<rootDir>/libs/$1/src/domain/index.ts',
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
    // @fastify/static requires this ES module from CommonJS. Node does that; Jest cannot before Node 24.
    '/node_modules/content-disposition/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  setupFiles: ['reflect-metadata'],
  testSequencer: '<rootDir>/config/tooling/slow-tests-first.js',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 60_000,
  // One more than the cores of a small machine: a test that waits for a process or a deadline leaves its core idle.
  maxWorkers: 3,
};
