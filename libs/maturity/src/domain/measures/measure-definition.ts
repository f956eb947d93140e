import type { Noun } from '#event-log/domain';
import type { LocalizedText } from '#kernel';
import type { SegmentKeys } from './segment-values.js';
import type { SubjectMatter } from './subject-matters.js';

/**
 * How a measure is read as of a day.
 * - `stock`: how many now, the sum of all deltas up to the day.
 * - `flow`: how many in a window.
 * - `distinct`: how many entities had an event in a window of whole months (`distinctId`).
 * - `mean`: the sum divided by the number of deltas.
 * - `trailing`: the latest reported total of twelve months. It is a sum too, because each report subtracts
 *   the one before it.
 * - `perSubject`: an amount for each subject, for medians and thresholds.
 */
export type MeasureKind = 'stock' | 'flow' | 'distinct' | 'mean' | 'perSubject' | 'trailing';

/**
 * What a measure counts: entities of a noun, or something else. Formulas may add, subtract and divide only
 * matching units.
 */
export type MeasureUnit =
  | Noun
  | 'incident'
  | 'connection'
  | 'person'
  | 'procedure'
  | 'body'
  | 'paper'
  | 'record'
  | 'step'
  | 'use'
  | 'figure'
  | 'segment'
  | 'amount'
  | 'money'
  | 'day'
  | 'percent'
  | 'status'
  | 'score'
  | 'rank';

export interface MeasureDefinition {
  /** The id as formulas write it, for example `services.fullProcess`. */
  id: string;
  kind: MeasureKind;
  unit: MeasureUnit;
  /** For measures per subject: the unit of the subjects. */
  subjectUnit: MeasureUnit | null;
  /**
   * For measures per subject: true when the amounts are the org unit's own figures, which do not add up to
   * those of the org units above it.
   */
  own: boolean;
  /**
   * True when it may be read over a window: flows, and amounts per subject that belong to the day they
   * happened on.
   */
  windowed: boolean;
  /**
   * The segments by which the measure is kept too (`segmentsId`); empty for most measures. Money is kept by
   * currency, because a sum of several currencies means nothing.
   */
  segments: SegmentKeys;
  /** Stored amounts are natural amounts times 10^decimals. */
  decimals: number;
  /** What it is about; `null`: what its noun is about (`subjectMatterOf`). */
  matter: SubjectMatter | null;
  name: Bilingual;
  unitOfWork: UnitOfWork;
  /**
   * What one more unit of this work also adds to other measures, or subtracts: launching a service also
   * catalogues it.
   */
  implies: readonly Implication[];
  /**
   * Measures that include everything this one counts. If this one exceeds such a whole, one of the two is
   * wrong.
   */
  partOf: readonly string[];
}

export interface Bilingual extends LocalizedText {
  en: string;
}

/** A noun phrase for countable work: "12 more *full-process services*", "thêm 12 *dịch vụ toàn trình*". */
interface UnitOfWork extends Bilingual {
  /** The English singular. */
  enOne: string;
}

interface Implication {
  measure: string;
  /** A whole number per unit of work; negative where the work subtracts. */
  amount: number;
}
