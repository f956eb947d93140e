import { entityNouns, type EntityChoice } from '../../queries/entities.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';

/** Reads from an address what to list. An org unit that has others below it usually has few of its own. */
export function askedEntities(
  search: URLSearchParams,
  { children }: Pick<OrgUnitDetail, 'children'>,
): Omit<EntityChoice, 'asOf'> {
  const below = search.get('below');
  return {
    noun: entityNouns.find((noun) => noun === search.get('noun')) ?? 'service',
    below: below === null ? children > 0 : below === '1',
    search: search.get('q') ?? '',
    measure: search.get('measure'),
  };
}
