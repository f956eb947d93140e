import { DayZone, parseDay } from '#kernel';
import { isDay } from '../format/days.js';

/**
 * Whose facts count for an org unit: of those below it today, of those below it at the time, or by the
 * framework's rule for mergers.
 */
export type TreeChoice = 'as-is' | 'as-was' | 'restated';

export const treeChoices: readonly TreeChoice[] = ['as-is', 'as-was', 'restated'];

/**
 * The facts, tree view and edition by which an org unit is assessed. `null` is the usual: today, all that is
 * known now, the effective edition.
 */
export interface PointInTime {
  /** `YYYY-MM-DD` */
  asOf: string | null;
  /** RFC 3339, or a position of the event log: only what was recorded by then counts. */
  knownAt: string | null;
  tree: TreeChoice;
  edition: string | null;
}

/** Today, all that is known now, today's tree, the effective edition. */
export const NOW: PointInTime = { asOf: null, knownAt: null, tree: 'as-is', edition: null };

/** A point in time whose day is chosen elsewhere. */
export type PointWithoutDay = Omit<PointInTime, 'asOf'>;

/** The query parameters of a point in time. */
type PointQuery = { asOf?: string; knownAt?: string; tree?: TreeChoice; edition?: string };

/** Returns the query parameters of a point in time. Usual values are left out. */
export function pointQuery({ asOf, knownAt, tree, edition }: PointInTime): PointQuery {
  return {
    ...(asOf ? { asOf } : {}),
    ...(knownAt ? { knownAt } : {}),
    ...(tree === 'as-is' ? {} : { tree }),
    ...(edition ? { edition } : {}),
  };
}

/** Reads the point in time in an address, without the day, which {@link settleAsOf} chooses. */
export function pointFrom(search: URLSearchParams): PointWithoutDay {
  const knownAt = search.get('knownAt');
  return {
    knownAt: knownAt && (isPosition(knownAt) || !Number.isNaN(Date.parse(knownAt))) ? knownAt : null,
    tree: treeFrom(search.get('tree')),
    edition: search.get('edition') || null,
  };
}

/** Tells whether a text is a position of the event log. The page would read a position as a year. */
export function isPosition(text: string): boolean {
  return /^[1-9]\d*$/.test(text);
}

/**
 * Returns the query of an address that shows the same numbers for ever: with this edition, as of this day, up
 * to this position of the log.
 */
export function permanentQuery({
  framework,
  edition,
  asOf,
  position,
  tree,
}: {
  framework: string;
  edition: string;
  asOf: string;
  position: string;
  tree: TreeChoice;
}): string {
  const query = { framework, edition, asOf, knownAt: position, ...(tree === 'as-is' ? {} : { tree }) };
  return `?${new URLSearchParams(query).toString()}`;
}

/**
 * Tells whether it is the usual point in time: today, all that is known now, today's tree, the effective
 * edition.
 */
export function isUsual({ asOf, knownAt, tree, edition }: PointInTime): boolean {
  return asOf === null && knownAt === null && tree === 'as-is' && edition === null;
}

/**
 * Returns the query of a link that keeps the point in time. The edition is kept only within its own
 * framework.
 */
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

/** Returns the last instant of a day in a time zone, RFC 3339; `null` when the text is no day. */
export function endOfDay(day: string, timeZone: string): string | null {
  const parsed = parseDay(day);
  if (parsed === undefined) return null;
  return new Date(new DayZone(timeZone).startOf(parsed + 1) - 1).toISOString();
}

function treeFrom(text: string | null): TreeChoice {
  return text === 'as-was' || text === 'restated' ? text : 'as-is';
}

/** In an address: today, also when the page is opened on a later day. */
export const TODAY = 'today';

/**
 * Parameters that take an address back to today, all that is known, today's tree and the effective edition.
 */
export const usualPoint = { asOf: TODAY, knownAt: null, tree: null, edition: null } as const;

export interface AsOf {
  /** The day of the page; `null`: today. */
  asOf: string | null;
  /**
   * Set when the page chose the day: the facts of the tree have ended.
   */
  ended: string | null;
}

/**
 * Returns the day of a page: the one in the address; else today; else, for a tree whose facts have ended, the
 * last day with facts.
 *
 * @param endedOn that day, as the API names it; `null`: facts are still expected
 */
export function settleAsOf(asked: string | null, endedOn: string | null, today: string): AsOf {
  if (asked === TODAY) return { asOf: null, ended: null };
  if (asked !== null && isDay(asked)) return { asOf: asked >= today ? null : asked, ended: null };
  return { asOf: endedOn, ended: endedOn };
}
