import {
  distributionId,
  eventTypesOf,
  measureCatalogue,
  overriddenId,
  reportedId,
  trailingInstead,
  type Reading,
} from '#maturity/domain';
import { nounOf } from '#event-log/domain';

/** A stored measure that a reading is computed from. */
export interface MeasureRead {
  measure: string;
  sign: 1 | -1;
  /** True: any delta of this measure makes the reading count as measured. */
  measures: boolean;
}

/**
 * Returns the stored measures that a reading is computed from. An effective flow is what was counted plus
 * what was reported, minus what the reports replace.
 */
export function measuresRead({ measure, as }: Pick<Reading, 'measure' | 'as'>): readonly MeasureRead[] {
  const known = as === 'effective' ? effective : counted;
  let read = known.get(measure);
  if (!read) {
    read = [{ measure, sign: 1, measures: true }];
    if (as === 'effective')
      read = [
        ...read,
        { measure: reportedId(measure), sign: 1, measures: true },
        { measure: overriddenId(measure), sign: -1, measures: false },
      ];
    known.set(measure, read);
  }
  return read;
}

// Asked for each value of each reading, thousands of times for one answer.
const effective = new Map<string, readonly MeasureRead[]>();
const counted = new Map<string, readonly MeasureRead[]>();

/** A measure that is read subject by subject. */
interface SubjectsRead {
  measure: string;
  /** The only entity or segment asked for; `null`: all of them. */
  subject: string | null;
}

/**
 * Returns what the reading reads by subject: one entity or segment, or how many entities have each amount.
 * Returns `null` for a reading that is not read by subject.
 */
export function subjectsRead({ measure, subject, as }: Reading): SubjectsRead | null {
  if (as === 'subjects') return { measure: distributionId(measure), subject: null };
  return subject === null ? null : { measure, subject };
}

/** Returns all stored measures that any of the readings is computed from. */
export function allMeasuresRead(readings: readonly Reading[]): string[] {
  const read = readings.flatMap((reading) => [...measuresRead(reading), subjectsRead(reading) ?? []].flat());
  const trailing = readings.flatMap((reading) => trailingInstead(reading) ?? []);
  return [...new Set([...read.map(({ measure }) => measure), ...trailing, ...measuresOfRatios(readings)])];
}

/** Returns all stored measures of the flows that are read together. */
export function measuresOfRatios(readings: readonly Reading[]): string[] {
  const flows = new Set(
    readings.flatMap(({ measure, together }) => (together ? [measure, ...together] : [])),
  );
  return [...flows].flatMap((flow) =>
    measuresRead({ measure: flow, as: 'effective' }).map(({ measure }) => measure),
  );
}

/** Returns true for a figure of a single entity that is about the org unit itself. */
export function isOwnFigure({ measure, subject }: Reading): boolean {
  return subject !== null && (measureCatalogue.get(measure)?.own ?? false);
}

const nounsByMeasure = new Map<string, ReadonlySet<string>>();

/**
 * Returns the nouns whose facts a reading rests on. There are none for values that say themselves how long
 * they hold: published indices and other figures about an org unit itself, and trailing totals.
 */
export function nounsOf(reading: Reading): ReadonlySet<string> {
  if (isOwnFigure(reading) || measureCatalogue.get(reading.measure)?.kind === 'trailing') return NO_NOUNS;
  const key = `${reading.as} ${reading.measure}`;
  let nouns = nounsByMeasure.get(key);
  if (!nouns) {
    const types = measuresRead(reading).flatMap(({ measure, measures }) =>
      measures ? eventTypesOf(measure) : [],
    );
    nounsByMeasure.set(key, (nouns = new Set(types.flatMap((type) => nounOf(type) ?? []))));
  }
  return nouns;
}

const NO_NOUNS: ReadonlySet<string> = new Set();
