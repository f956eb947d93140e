import type { LoggedEvent } from '#event-log/domain';
import type { Day } from '#kernel';
import type { KpiAssessment } from '#maturity/domain';

/** Which of the events behind a KPI's value to show. */
export interface EvidenceRequest {
  /** Only what makes up this part of the formula. */
  part?: FormulaPart;
  /** Only what makes up this measure, or the reading with this key. */
  measure?: string;
  /** The most events to look at; a page may show fewer, even none, and yet have a next. */
  limit: number;
  /** Goes on behind this position of the log; 0: from the start. */
  after: number;
}

export type FormulaPart = 'numerator' | 'denominator';

/** A KPI's value and the events that it is made of. */
export interface Evidence {
  /** Facts up to this position of the log are counted. */
  position: number;
  kpi: KpiAssessment;
  parts: readonly EvidencePart[];
  items: readonly EvidenceItem[];
  /** The position to go on behind; `null` at the end. */
  next: number | null;
}

/** One of the readings that a formula is computed from. What its items add, over all pages, is its amount. */
export interface EvidencePart {
  part: FormulaPart;
  measure: string;
  /** `Reading.key` */
  key: string;
  /** Inclusive; `from` is `null` when everything up to `to` counts. */
  window: { from: Day | null; to: Day };
  amount: number;
  measured: boolean;
}

export interface EvidenceItem {
  event: LoggedEvent;
  part: FormulaPart;
  measure: string;
  key: string;
  /**
   * In natural units. An entity's history adds up: each of its events adds what the entity amounts to with
   * it, less what it did without.
   */
  adds: number;
  /** Why something that was counted adds nothing; `null` elsewhere. */
  because: 'overridden' | null;
}
