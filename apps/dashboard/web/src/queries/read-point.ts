import { DayZone, parseDay } from '#kernel';
import type { ReadPoint, TreeChoice } from './point-in-time.js';

/** What an address says about the point of view, beside the day, which pages settle for themselves. */
export function lensFrom(search: URLSearchParams): Omit<ReadPoint, 'asOf'> {
  const knownAt = search.get('knownAt');
  return {
    knownAt: knownAt && !Number.isNaN(Date.parse(knownAt)) ? knownAt : null,
    tree: treeFrom(search.get('tree')),
    edition: search.get('edition') || null,
  };
}

/** Today, with all that is known now, today's tree, the edition in force? */
export function isUsual({ asOf, knownAt, tree, edition }: ReadPoint): boolean {
  return asOf === null && knownAt === null && tree === 'as-is' && edition === null;
}

/** The query of a link that keeps the point of view; an edition is kept only within its own framework. */
export function keptSearch(
  search: URLSearchParams,
  framework: string | null = search.get('framework'),
): string {
  const kept = new URLSearchParams();
  if (framework) kept.set('framework', framework);
  const sameFramework = framework === search.get('framework');
  for (const name of ['asOf', 'knownAt', 'tree', ...(sameFramework ? ['edition'] : [])]) {
    const value = search.get(name);
    if (value) kept.set(name, value);
  }
  const query = kept.toString();
  return query ? `?${query}` : '';
}

/** The last instant of a day in a time zone, RFC 3339; `null` when it is no day. */
export function endOfDay(day: string, timeZone: string): string | null {
  const parsed = parseDay(day);
  if (parsed === undefined) return null;
  return new Date(new DayZone(timeZone).startOf(parsed + 1) - 1).toISOString();
}

function treeFrom(text: string | null): TreeChoice {
  return text === 'as-was' || text === 'restated' ? text : 'as-is';
}
