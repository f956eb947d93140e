import type { Place } from './damage.js';
import type { Report } from './framework-problem.js';

/** Reports ids that occur twice in one list, also in damaged entries. */
export function checkUnique(places: readonly Place<{ id?: unknown }>[], report: Report): void {
  const seen = new Set<string>();
  for (const { entry, path } of places) {
    if (typeof entry.id !== 'string') continue;
    if (seen.has(entry.id))
      report(`${path}/id`, 'duplicate-id', `${entry.id} is already the id of another one in this list.`);
    seen.add(entry.id);
  }
}
