import Sequencer from '@jest/test-sequencer';

const KINDS = [/\.e2e-spec\.ts$/, /\.int-spec\.ts$/, /\.spec\.ts$/];

/**
 * Starts the journeys first, then the tests that use PostgreSQL, then the rest, each kind by size, largest
 * first. Jest's own order uses file size or the duration of the last run, which a fresh checkout does not
 * have. With it a journey of minutes started late while the other worker was idle.
 */
export default class SlowTestsFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => kindOf(a) - kindOf(b));
  }
}

function kindOf({ path }) {
  return KINDS.findIndex((name) => name.test(path));
}
