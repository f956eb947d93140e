import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowTestsFirst } from './slow-tests-first.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One set-up for all kinds of tests; the kind shows in the file name (see CONTRIBUTING.md). */
export default defineConfig({
  root,
  resolve: {
    // The entry points of the libs, as in package.json.
    alias: [
      { find: /^#(config)$/, replacement: `${root}$1/index.ts` },
      { find: /^#(config\/installation)$/, replacement: `${root}$1.ts` },
      { find: /^#([a-z-]+)\/kinds$/, replacement: `${root}libs/$1/src/domain/kinds.ts` },
      { find: /^#([a-z-]+)\/domain$/, replacement: `${root}libs/$1/src/domain/index.ts` },
      { find: /^#([a-z-]+)$/, replacement: `${root}libs/$1/src/index.ts` },
    ],
  },
  test: {
    include: ['{apps,libs,config,test}/**/*.{spec,int-spec,e2e-spec}.ts'],
    exclude: ['**/node_modules/**', 'test/architecture/fixtures/**'],
    globals: true,
    // Each worker loads the modules once for all its files. Loading them again for each file costs two thirds
    // of the time of a run. A test therefore restores what it changes outside of itself.
    pool: 'forks',
    isolate: false,
    // Two more than the cores of a small machine: a test that waits for a process or a deadline leaves its
    // core idle. Five took as long as four.
    maxWorkers: 4,
    setupFiles: ['reflect-metadata', 'test/support/random-seed.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    sequence: { sequencer: SlowTestsFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    slowTestThreshold: 5_000,
  },
});
