import type { Day } from '#kernel';

/** A day with facts, and how many. */
export interface HeardDay {
  day: Day;
  facts: number;
}

/** Days on which a source is silent. */
export interface Silence {
  /** The last day with a fact before them. */
  heard: Day;
  /** The first of these days. */
  from: Day;
  /** The day on which the source is heard again; `null` while it is not. */
  until: Day | null;
}

/** A source is silent when it has sent no fact for more than this many of its usual gaps. */
const USUAL_GAPS = 3;

/** The shortest time without a fact after which a source is silent, in days. */
const MIN_DAYS = 3;

/** How many facts it takes to know the usual gap. They lie on three days at least: one gap is no habit. */
export const FACTS_FOR_USUAL_GAP = 10;
const DAYS_FOR_USUAL_GAP = 3;

/** The time after which a source is silent while its usual gap is not known, in days. */
const DAYS_WITHOUT_USUAL_GAP = 90;

/**
 * Returns the silences of a source, the one that begins after its last fact included. Whether the source is
 * silent on a day depends only on facts up to that day.
 *
 * The usual gap is the median of the gaps between days with facts.
 * @param days ascending, without repeats
 */
export function silencesOf(days: readonly HeardDay[]): Silence[] {
  const silences: Silence[] = [];
  const gaps: number[] = [];
  let facts = 0;
  days.forEach(({ day: heard, facts: ofDay }, index) => {
    facts += ofDay;
    if (index > 0) insert(gaps, heard - (days[index - 1]?.day ?? heard));
    const isKnown = isEnough(facts, index + 1);
    const patience = isKnown ? Math.max(MIN_DAYS, USUAL_GAPS * medianOf(gaps)) : DAYS_WITHOUT_USUAL_GAP;
    const from = heard + Math.floor(patience) + 1;
    const until = days[index + 1]?.day ?? null;
    if (until === null || until > from) silences.push({ heard, from, until });
  });
  return silences;
}

/**
 * Returns the usual gap of a source in days, known from these days with facts; `null` while it is not known.
 * @param days ascending, without repeats
 */
export function usualGapOf(days: readonly HeardDay[]): number | null {
  const facts = days.reduce((sum, day) => sum + day.facts, 0);
  if (!isEnough(facts, days.length)) return null;
  const gaps = days.slice(1).map(({ day }, index) => day - (days[index]?.day ?? day));
  return medianOf(gaps.sort((one, other) => one - other));
}

/** Returns whether so many facts on so many days show the usual gap. */
const isEnough = (facts: number, days: number): boolean =>
  facts >= FACTS_FOR_USUAL_GAP && days >= DAYS_FOR_USUAL_GAP;

/** Inserts a number where it belongs among the numbers, which are ascending. */
function insert(numbers: number[], number: number): void {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? number) <= number) low = middle + 1;
    else high = middle;
  }
  numbers.splice(low, 0, number);
}

function medianOf(ascending: readonly number[]): number {
  const middle = ascending.length >>> 1;
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? upper) + upper) / 2;
}
