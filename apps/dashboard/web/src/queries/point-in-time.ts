import { DayZone, parseDay } from '#kernel';
import type { QueryValue } from '../api/api-client.js';
import { daysBetween, isDay } from '../format/days.js';
import { SILENT_AFTER_DAYS } from '../format/silence.js';

/**
 * Whose facts count for an org unit: of those below it today, of those below it at the time, or by the
 * framework's rule for mergers.
 */
export type TreeChoice = 'as-is' | 'as-was' | 'restated';

export const treeChoices: readonly TreeChoice[] = ['as-is', 'as-was', 'restated'];

/**
 * By which facts, tree and edition an org unit is assessed. `null` is the usual: today, all that is known
 * now, the edition effective.
 */
export interface PointInTime {
  /** `YYYY-MM-DD` */
  asOf: string | null;
  /** RFC 3339: with what the log held at that moment. */
  knownAt: string | null;
  tree: TreeChoice;
  edition: string | null;
}

/** A point in time whose day comes from elsewhere. */
export type PointWithoutDay = Omit<PointInTime, 'asOf'>;

/** The query parameters that say it; what is as usual is left out. */
export function pointQuery({ asOf, knownAt, tree, edition }: PointInTime): Record<string, QueryValue> {
  return {
    ...(asOf ? { asOf } : {}),
    ...(knownAt ? { knownAt } : {}),
    ...(tree === 'as-is' ? {} : { tree }),
    ...(edition ? { edition } : {}),
  };
}

/** The point in time in an address, without the day, which {@link settleAsOf} chooses. */
export function pointFrom(search: URLSearchParams): PointWithoutDay {
  const knownAt = search.get('knownAt');
  return {
    knownAt: knownAt && !Number.isNaN(Date.parse(knownAt)) ? knownAt : null,
    tree: treeFrom(search.get('tree')),
    edition: search.get('edition') || null,
  };
}

/** Today, with all that is known now, today's tree, the edition effective? */
export function isUsual({ asOf, knownAt, tree, edition }: PointInTime): boolean {
  return asOf === null && knownAt === null && tree === 'as-is' && edition === null;
}

/** The query of a link that keeps the point in time; an edition is kept only within its own framework. */
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

/** In the address: today, whatever day it becomes. */
export const TODAY = 'today';

/**
 * Parameters that take an address back to today, all that is known, today's tree and the edition effective.
 */
export const usualPoint = { asOf: TODAY, knownAt: null, tree: null, edition: null } as const;

export interface AsOf {
  /** The day to ask for; `null`: today. */
  asOf: string | null;
  /** Set when nobody chose the day: the tree's facts ended on it a good while ago. */
  ended: string | null;
}

/**
 * The day that a page shows: the one in the address; else today; else, for a tree whose facts have ended (not
 * for a feed that will report again next quarter), their last day.
 */
export function settleAsOf(asked: string | null, lastFactDay: string | null, today: string): AsOf {
  if (asked === TODAY) return { asOf: null, ended: null };
  if (asked !== null && isDay(asked)) return { asOf: asked >= today ? null : asked, ended: null };
  const ended =
    lastFactDay !== null && daysBetween(lastFactDay, today) > SILENT_AFTER_DAYS ? lastFactDay : null;
  return { asOf: ended, ended };
}
