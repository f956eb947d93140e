import type { Noun } from '#event-log/domain';
import type { LocalizedText } from '#kernel';

/**
 * How a measure is read as of a day.
 * - `stock`: how many now, the sum of all deltas up to the day.
 * - `flow`: how many in a window.
 * - `distinct`: how many entities had an event in a window of whole months (`distinctId`).
 * - `mean`: the sum divided by the number of deltas.
 * - `trailing`: the latest reported total of twelve months; a sum too, since each report takes back the one
 *   before it.
 * - `perSubject`: an amount for each subject, for medians and thresholds.
 */
export type MeasureKind = 'stock' | 'flow' | 'distinct' | 'mean' | 'perSubject' | 'trailing';

/**
 * What a measure counts: entities of a noun, or something else. Formulas add, subtract and divide like with
 * like only.
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
  | 'segment'
  | 'amount'
  | 'money'
  | 'day'
  | 'percent'
  | 'status'
  | 'score'
  | 'rank';

export interface MeasureDefinition {
  /** As formulas write it, for example `services.fullProcess`. */
  id: string;
  kind: MeasureKind;
  unit: MeasureUnit;
  /** For measures per subject: what the subjects are. */
  subjectUnit: MeasureUnit | null;
  /**
   * For measures per subject: true when the amounts are the org unit's own figures, which say nothing of the
   * org units above it.
   */
  own: boolean;
  /**
   * True when it may be read over a window: flows, and amounts per subject that belong to the day they
   * happened on.
   */
  windowed: boolean;
  /**
   * True when the same is kept by segment too (`segmentsId`). Money is kept by currency: a sum of several
   * currencies means nothing.
   */
  segmented: boolean;
  /** Stored amounts are natural amounts times 10^decimals. */
  decimals: number;
  name: Bilingual;
  unitOfWork: UnitOfWork;
  /** What one more unit of this work also adds, or takes, elsewhere: launching a service catalogues it. */
  implies: readonly Implication[];
  /**
   * Measures that hold everything this one counts: when it says more than one of them, one of the two is
   * wrong.
   */
  partOf: readonly string[];
}

export interface Bilingual extends LocalizedText {
  en: string;
}

/** A noun phrase for countable work: "12 more *services full-process*", "thêm 12 *dịch vụ toàn trình*". */
interface UnitOfWork extends Bilingual {
  /** The English singular. */
  enOne: string;
}

interface Implication {
  measure: string;
  /** Whole, per unit of work; negative where the work takes something away. */
  amount: number;
}
