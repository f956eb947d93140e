import type { MeasureDefinition } from './measures/measure-definition.js';

/** What a framework needs to know of a body: one measure, to date or over a trailing window. */
export interface Reading {
  /** Unique within a framework and equal for equal readings, so that readings of several frameworks merge. */
  key: string;
  measure: string;
  /** `null`: the sum of all days up to the day asked for. Else: days after the same date `months` earlier. */
  windowMonths: number | null;
  /** True: the amounts of each subject, not their sum. */
  perSubject: boolean;
  /** Only this subject of a measure per subject, for example `index/un-egdi#osi` or `group=G2C`; `null`: all of them. */
  subject: string | null;
  /** How amounts become the value that is read. */
  as: 'sum' | 'mean' | 'effective' | 'subjects';
}

export interface ReadValue {
  /** In natural units (the scaled sum divided by 10^decimals); 0 when nothing was measured. */
  amount: number;
  /** False when not a single contribution exists up to the day asked for: silence, not zero. */
  measured: boolean;
  /** Present for readings per subject: one entry for each subject that has a contribution. */
  subjects?: readonly SubjectAmount[];
  /** How many of the bodies that should report did. `of` is 1 for a body without children. */
  coverage: Coverage;
}

export interface SubjectAmount {
  orgUnit: string;
  subject: string;
  amount: number;
}

export interface Coverage {
  reporting: number;
  of: number;
}

/** The values of a framework's readings for one body on one day, by `Reading.key`. */
export type Readings = ReadonlyMap<string, ReadValue>;

/** The reading of a measure in a KPI with this window, which applies to measures of what happened on a day only. */
export function readingFor(measure: MeasureDefinition, windowMonths: number | null): Reading {
  const months = measure.windowed ? windowMonths : null;
  return {
    key: months === null ? measure.id : `${measure.id}@${months}m`,
    measure: measure.id,
    windowMonths: months,
    perSubject: measure.kind === 'perSubject',
    subject: null,
    as: measure.kind === 'perSubject' ? 'subjects' : 'sum',
  };
}
