import { statSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

const KINDS = [/\.e2e-spec\.ts$/, /\.int-spec\.ts$/, /\.spec\.ts$/];

/**
 * Starts the journeys first, then the tests that use PostgreSQL, then the rest, each kind by size, largest
 * first. Vitest's own order uses the duration of the last run, which a fresh checkout does not have.
 */
export class SlowTestsFirst extends BaseSequencer {
  async sort(files) {
    const size = new Map(files.map(({ moduleId }) => [moduleId, statSync(moduleId).size]));
    return [...files].sort(
      (a, b) => kindOf(a.moduleId) - kindOf(b.moduleId) || size.get(b.moduleId) - size.get(a.moduleId),
    );
  }
}

function kindOf(path) {
  return KINDS.findIndex((name) => name.test(path));
}
