import type { Day } from '#kernel';
import type { SilentOrgUnits } from '../silence/index.js';
import type { NounSets } from './noun-sets.js';

/** Days of a tree version, both included. */
export interface DaySpan {
  first: Day;
  last: Day;
}

/** A silent org unit, over the days asked about on which the same holds. */
export interface SilentSpan {
  orgUnitId: number;
  /** The last day on which it was heard. */
  heard: Day;
  /** The numbers of the noun sets about which it is silent. */
  sets: readonly number[];
  /** True: it has never been heard about any other set. */
  wholly: boolean;
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

type OpenSpan = SilentSpan & { days: Day[] };

/** @param days ascending */
export function silentSpans(silent: SilentOrgUnits, days: readonly Day[], sets: NounSets): SilentSpan[] {
  return silent.withSilence().flatMap((orgUnitId) => spansOf(orgUnitId, silent, days, sets));
}

function spansOf(
  orgUnitId: number,
  silent: SilentOrgUnits,
  days: readonly Day[],
  sets: NounSets,
): SilentSpan[] {
  const spans: OpenSpan[] = [];
  let setsSent = -1;
  for (const day of days)
    for (const found of silent.silentSets(orgUnitId, day, sets)) {
      const known = spans.find((span) => span.heard === found.heard && sameNumbers(span.sets, found.sets));
      if (known) known.days.push(day);
      else {
        if (setsSent < 0) setsSent = silent.setsSent(orgUnitId, sets).size;
        spans.push({ orgUnitId, ...found, wholly: found.sets.length === setsSent, days: [day] });
      }
    }
  return spans;
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
