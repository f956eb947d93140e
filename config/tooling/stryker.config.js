const part = process.env.MUTATE ? `${process.env.MUTATE}/` : '';
const domain = `libs/maturity/src/domain/${part}**`;

/**
 * `npm run mutate`: changes the domain a little, thousands of times, and counts how often no test notices.
 * `MUTATE=folding npm run mutate` tries one folder by its own tests only, which is stricter and quicker.
 * Lists of words and measures are data and are left out, and so are constants of modules.
 */
export default {
  testRunner: 'mocha-once',
  plugins: ['@stryker-mutator/mocha-runner', './config/tooling/stryker-mocha-once.js'],
  buildCommand: 'swc libs config test/support -d dist --config-file config/tooling/swc.json',
  mochaOptions: {
    spec: [`dist/libs/maturity/src/domain/${part}**/*.spec.js`],
    require: ['reflect-metadata', './config/tooling/vitest-words-for-mocha.js'],
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutate: [
    `${domain}/*.ts`,
    `!${domain}/*.spec.ts`,
    '!libs/maturity/src/domain/**/*-measures.ts',
    '!libs/maturity/src/domain/framework-file/*schema*.ts',
  ],
  ignorePatterns: ['dist', 'apps', 'test/e2e', 'test/bench', 'reports', '.thang*'],
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'html'],
  thresholds: { high: 90, low: 85, break: 85 },
};
