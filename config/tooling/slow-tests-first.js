import Sequencer from '@jest/test-sequencer';

const KINDS = [/\.e2e-spec\.ts$/, /\.int-spec\.ts$/, /\.spec\.ts$/];

/**
 * Starts the journeys first, then what asks PostgreSQL, then the rest, the largest files of a kind first.
 * Jest's own order is by size or by what the last run took, which a fresh checkout does not know: there a
 * journey of minutes came late and the other worker had nothing left to do beside it.
 */
export default class SlowTestsFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => kindOf(a) - kindOf(b));
  }
}

function kindOf({ path }) {
  return KINDS.findIndex((name) => name.test(path));
}
