import { distributionId, overriddenId, reportedId, type Reading } from '#maturity/domain';

/** A stored measure that a reading is made of. */
export interface MeasureRead {
  measure: string;
  sign: 1 | -1;
  /** Having any of it means that the reading is measured. */
  measures: boolean;
}

/** Of a flow as it is effective: what was counted and what was reported, less what both say. */
export function measuresRead({ measure, as }: Pick<Reading, 'measure' | 'as'>): readonly MeasureRead[] {
  const counted: MeasureRead = { measure, sign: 1, measures: true };
  if (as !== 'effective') return [counted];
  return [
    counted,
    { measure: reportedId(measure), sign: 1, measures: true },
    { measure: overriddenId(measure), sign: -1, measures: false },
  ];
}

/** What is looked at subject by subject. */
interface SubjectsRead {
  measure: string;
  /** Only this entity or segment; `null`: all of them. */
  subject: string | null;
}

/**
 * An entity or segment, or the amounts of all entities and how many have each; `null` for what is not read by
 * subject.
 */
export function subjectsRead({ measure, subject, as }: Reading): SubjectsRead | null {
  if (as === 'subjects') return { measure: distributionId(measure), subject: null };
  return subject === null ? null : { measure, subject };
}

/** All stored measures that any of the readings is made of. */
export function allMeasuresRead(readings: readonly Reading[]): string[] {
  const read = readings.flatMap((reading) => [...measuresRead(reading), subjectsRead(reading) ?? []].flat());
  return [...new Set(read.map(({ measure }) => measure))];
}
