import { daysBetween, isDay } from '../format/days.js';
import { QUIET_DAYS } from '../format/quiet.js';

/** In the address: today, whatever day it becomes. */
export const TODAY = 'today';

/** Parameters that take an address back to today, all that is known, today's tree and the edition in force. */
export const usualPoint = { asOf: TODAY, knownAt: null, tree: null, edition: null } as const;

export interface AsOf {
  /** The day to ask for; `null`: today. */
  asOf: string | null;
  /** Set when nobody chose the day: the tree's facts ended on it a good while ago. */
  ended: string | null;
}

/**
 * The day that a page shows: the one in the address; else today; else, for a tree whose facts have ended (not for a
 * feed that will report again next quarter), their last day.
 */
export function settleAsOf(asked: string | null, lastFactDay: string | null, today: string): AsOf {
  if (asked === TODAY) return { asOf: null, ended: null };
  if (asked !== null && isDay(asked)) return { asOf: asked >= today ? null : asked, ended: null };
  const ended = lastFactDay !== null && daysBetween(lastFactDay, today) > QUIET_DAYS ? lastFactDay : null;
  return { asOf: ended, ended };
}
