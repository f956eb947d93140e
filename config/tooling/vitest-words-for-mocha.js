import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import Mocha from 'mocha';

const { bdd } = Mocha.interfaces;

/**
 * Lets mocha run the pure tests, which are written for Vitest. Their words (`it.each`, `expect`) are the same
 * in Jest, whose packages provide them here. Stryker's mocha runner loads the modules once for all mutants.
 */
Mocha.interfaces.bdd = function bddInVitestWords(suite) {
  bdd(suite);
  suite.on('pre-require', (words) => {
    words.it.each = bind(words.it);
    words.describe.each = bind(words.describe);
    words.beforeAll = words.before;
    words.afterAll = words.after;
    words.expect = expect;
  });
};

/**
 * Runs only 20 random cases, because every mutant is tried and each run must be quick. A mutant that 20 cases
 * do not detect counts as undetected.
 */
fc.configureGlobal({ numRuns: 20 });
