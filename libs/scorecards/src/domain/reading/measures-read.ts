import { overriddenId, reportedId, type Reading } from '#maturity/domain';

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

/** All stored measures that any of the readings is made of. */
export function allMeasuresRead(readings: readonly Pick<Reading, 'measure' | 'as'>[]): string[] {
  return [...new Set(readings.flatMap((reading) => measuresRead(reading).map(({ measure }) => measure)))];
}
