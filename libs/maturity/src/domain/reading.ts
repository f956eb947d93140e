import type { Day } from '#kernel';
import type { Distribution } from './distribution.js';
import type { OrgUnitLevel } from './org-unit-level.js';
import { distinctId } from './measures/distinct-measures.js';
import { measureCatalogue } from './measures/measure-catalogue.js';
import type { MeasureDefinition } from './measures/measure-definition.js';
import { reportedId, trailingId } from './measures/reported-measures.js';
import { segmentsId } from './measures/segment-measures.js';

/** What a framework needs to know of an org unit: one measure, to date or over a trailing window. */
export interface Reading {
  /**
   * Unique within a framework. Equal readings have equal keys, so that readings of several frameworks merge.
   */
  key: string;
  measure: string;
  /**
   * `null`: the sum of all days up to the day asked for. Otherwise only the days after the same date `months`
   * earlier.
   */
  windowMonths: number | null;
  /** True: the amounts of each subject, not their sum. */
  perSubject: boolean;
  /**
   * One subject of a measure per subject, for example `index/un-egdi#osi` or `group=G2C`; `null`: all of
   * them.
   */
  subject: string | null;
  /** How the stored amounts are combined into the value. */
  as: 'sum' | 'mean' | 'effective' | 'subjects';
  /**
   * Read as of this day, whichever later day is asked for, and missing until it has passed. `key` is that of
   * the same reading without a fixed day.
   */
  fixed?: { day: Day; key: string };
  /**
   * Other flows of the same ratio. What an org unit reported for a month in which it did not bring all of
   * them is left out.
   */
  together?: readonly string[];
  /** Set when what merged org units both have counts in each of them, see `Overlap`. */
  overlap?: 'sum';
  /**
   * The values of each org unit of this level below, in `ReadValue.each`, in place of the unit's own value.
   */
  ofEach?: OrgUnitLevel;
}

export interface ReadValue {
  /** The amount in natural units (the scaled sum divided by 10^decimals); 0 when nothing was measured. */
  amount: number;
  /** False when no delta exists up to the day asked for: the value is missing, not zero. */
  measured: boolean;
  /** For means: the number of deltas. */
  count?: number;
  /** For readings per subject: the distribution over the subjects that have a delta. */
  distribution?: Distribution;
  /**
   * How many of the org units that should report have reported. `of` is 1 for an org unit without children.
   */
  coverage: Coverage;
  /** Set while org units are silent. */
  silent?: SilentPart;
  /** Set where something is left out, because other flows of the ratio were not reported (`together`). */
  leftOut?: LeftOutPart;
  /** True where no period was reported: the amount is the latest reported total of twelve months. */
  trailing?: true;
  /** For own figures in a restated history: how many of the merged org units, with this one, have a figure. */
  parts?: { measured: number; of: number };
  /** For readings of each org unit below: their values, in the order of their codes for every such reading. */
  each?: readonly ReadValue[];
}

/**
 * The part of a value that comes from silent org units. Each counts with what it had on the last day on which
 * it was heard.
 */
export interface SilentPart {
  /** How many org units are silent, and how many have ever reported. */
  units: number;
  of: number;
  /** The first and the last of the days on which they were last heard. */
  since: Day;
  heard: Day;
  /** What they add to a sum, in natural units; 0 for means and distributions. */
  amount: number;
  /** Their share, 0–1: of a sum, or of the number of amounts that a mean or distribution is taken over. */
  share: number;
}

/** What a value leaves out. */
export interface LeftOutPart {
  /** In natural units. With the amount of the value it is everything that was reported or counted. */
  amount: number;
  /** How many org units it comes from. */
  units: number;
}

export interface Coverage {
  reporting: number;
  of: number;
}

/** The values of a framework's readings for one org unit on one day, by `Reading.key`. */
export type Readings = ReadonlyMap<string, ReadValue>;

/**
 * Returns the measure that a flow over twelve months is read from where no period was reported: the latest
 * reported total of twelve months. `null` for any other reading.
 */
export function trailingInstead({ measure, as, windowMonths }: Reading): string | null {
  return as === 'effective' && windowMonths === 12 ? trailingId(measure) : null;
}

/** Returns the reading as a part of a ratio of these flows. */
export function readTogether(reading: Reading, flows: readonly string[]): Reading {
  const others = flows.filter((flow) => flow !== reading.measure).sort();
  if (others.length === 0) return reading;
  return { ...reading, key: `${reading.key} with ${others.join(', ')}`, together: others };
}

/** Returns whether the reading is a flow with what is reported of it, not single segments. */
export function isEffectiveFlow({ measure, as }: Reading): boolean {
  return as === 'effective' && measureCatalogue.get(measure)?.kind === 'flow';
}

/** Returns the reading of each org unit of that level below, in place of one org unit's own. */
export function ofEach(reading: Reading, level: OrgUnitLevel): Reading {
  return { ...reading, key: keyOfEach(reading.key, level), ofEach: level };
}

/** Returns the reading of one of these org units. */
export function ofOne({ ofEach: level, ...reading }: Reading): Reading {
  return level === undefined
    ? reading
    : { ...reading, key: reading.key.slice(0, -keyOfEach('', level).length) };
}

export const keyOfEach = (key: string, level: OrgUnitLevel): string => `${key} of each ${level}`;

interface ReadingOf {
  measure: MeasureDefinition;
  /** The window of the KPI. It applies only to measures that belong to the day they happened on. */
  windowMonths: number | null;
  /** One entity, or one segment. */
  subject?: string | null;
  /** True: as counted from single events, without what org units report about themselves. */
  counted?: boolean;
  /** How often something counts that several merged org units have. Default: once (`later`). */
  overlap?: Overlap;
}

/**
 * What counts of a subject that several merged org units have.
 * - `later`: once, as in the org unit with the latest event.
 * - `sum`: in each of them.
 */
export type Overlap = 'later' | 'sum';

/**
 * Returns the reading of a measure in a formula. The stored measure may differ from the named one: distinct
 * counts are kept for each length of the window, and segments in a companion.
 */
export function readingFor({ overlap = 'later', ...of }: ReadingOf): Reading {
  const reading = readingOf(of);
  const { key, windowMonths } = reading;
  // What happened counts in each of them by either rule.
  if (overlap === 'later' || windowMonths !== null) return reading;
  return { ...reading, key: `${key}+both`, overlap };
}

function readingOf({
  measure,
  windowMonths,
  subject = null,
  counted = false,
}: Omit<ReadingOf, 'overlap'>): Reading {
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

/** Returns whether org units can report the measure about themselves, beside what is counted. */
export function isReportable({ kind, id }: MeasureDefinition): boolean {
  return (kind === 'flow' || kind === 'stock') && measureCatalogue.has(reportedId(id));
}
