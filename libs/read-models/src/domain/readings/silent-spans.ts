import type { Day } from '#kernel';
import type { SilentOrgUnits, SilentSets } from '../silence/index.js';
import type { NounSets } from './noun-sets.js';

/** Days of a tree version, both included. */
export interface DaySpan {
  first: Day;
  last: Day;
}

/** A silent org unit, over the days asked about on which the same holds. */
export interface SilentSpan extends SilentSets {
  orgUnitId: number;
  /** The days asked about, ascending. */
  days: readonly Day[];
}

/** A silent org unit that counts for org units asked about. */
export interface CountedSpan extends SilentSpan {
  /** The org units asked about that it counts for on these days. */
  asked: readonly number[];
  /** The days on which its facts count for them; `null`: all days. */
  within: readonly DaySpan[] | null;
}

/** @param days ascending */
export function silentSpans(
  silent: SilentOrgUnits,
  orgUnitIds: Iterable<number>,
  days: readonly Day[],
  sets: NounSets,
): SilentSpan[] {
  return [...orgUnitIds].flatMap((orgUnitId) => {
    const spans: (SilentSpan & { days: Day[] })[] = [];
    for (const day of days)
      for (const found of silent.silentSets(orgUnitId, day, sets)) {
        const known = spans.find((span) => span.heard === found.heard && sameNumbers(span.sets, found.sets));
        if (known) known.days.push(day);
        else spans.push({ orgUnitId, ...found, days: [day] });
      }
    return spans;
  });
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return (
    one === other || (one.length === other.length && one.every((number, index) => number === other[index]))
  );
}
