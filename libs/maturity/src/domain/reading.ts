import type { Distribution } from './distribution.js';
import { distinctId } from './measures/distinct-measures.js';
import { measureCatalogue } from './measures/measure-catalogue.js';
import type { MeasureDefinition } from './measures/measure-definition.js';
import { reportedId } from './measures/reported-measures.js';
import { segmentsId } from './measures/segment-measures.js';

/** What a framework needs to know of an org unit: one measure, to date or over a trailing window. */
export interface Reading {
  /** Unique within a framework and equal for equal readings, so that readings of several frameworks merge. */
  key: string;
  measure: string;
  /** `null`: the sum of all days up to the day asked for. Else: days after the same date `months` earlier. */
  windowMonths: number | null;
  /** True: the amounts of each subject, not their sum. */
  perSubject: boolean;
  /**
   * Only this subject of a measure per subject, for example `index/un-egdi#osi` or `group=G2C`; `null`: all
   * of them.
   */
  subject: string | null;
  /** How amounts become the value that is read. */
  as: 'sum' | 'mean' | 'effective' | 'subjects';
}

export interface ReadValue {
  /** In natural units (the scaled sum divided by 10^decimals); 0 when nothing was measured. */
  amount: number;
  /** False when not a single delta exists up to the day asked for: silence, not zero. */
  measured: boolean;
  /** Present for means: of how many deltas. */
  count?: number;
  /** Present for readings per subject: of the subjects that have a delta. */
  distribution?: Distribution;
  /** How many of the org units that should report did. `of` is 1 for an org unit without children. */
  coverage: Coverage;
}

export interface Coverage {
  reporting: number;
  of: number;
}

/** The values of a framework's readings for one org unit on one day, by `Reading.key`. */
export type Readings = ReadonlyMap<string, ReadValue>;

interface ReadingOf {
  measure: MeasureDefinition;
  /** Of the KPI; it applies to measures of what happened on a day only. */
  windowMonths: number | null;
  /** One entity, or one segment. */
  subject?: string | null;
  /** A flow as counted from single events, without what org units report about themselves. */
  counted?: boolean;
}

/**
 * The reading of a measure in a formula. It is not always of the measure named there: entities with at least
 * one event are kept for each length of the window, and segments beside their measure.
 */
export function readingFor({ measure, windowMonths, subject = null, counted = false }: ReadingOf): Reading {
  if (measure.kind === 'distinct') return readingOfDistinct(measure, windowMonths);
  const months = measure.windowed ? windowMonths : null;
  const window = months === null ? '' : `@${months}m`;
  const perSubject = measure.kind === 'perSubject';
  if (subject !== null) {
    const key = `${measure.id}["${subject}"]${window}`;
    const stored = perSubject ? measure.id : segmentsId(measure.id);
    return { key, measure: stored, windowMonths: months, perSubject: true, subject, as: 'sum' };
  }
  const key = `${measure.id}${counted ? '.counted' : ''}${window}`;
  return {
    key,
    measure: measure.id,
    windowMonths: months,
    perSubject,
    subject,
    as: aggregateOf(measure, counted),
  };
}

function readingOfDistinct(measure: MeasureDefinition, windowMonths: number | null): Reading {
  const id = windowMonths === null ? measure.id : distinctId(measure.id, windowMonths);
  return { key: id, measure: id, windowMonths: null, perSubject: false, subject: null, as: 'sum' };
}

function aggregateOf(measure: MeasureDefinition, counted: boolean): Reading['as'] {
  if (measure.kind === 'perSubject') return 'subjects';
  if (measure.kind === 'mean') return 'mean';
  return isReportable(measure) && !counted ? 'effective' : 'sum';
}

/** Can org units report it about themselves, beside what is counted? */
export function isReportable({ kind, id }: MeasureDefinition): boolean {
  return kind === 'flow' && measureCatalogue.has(reportedId(id));
}
