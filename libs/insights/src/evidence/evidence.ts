import type { LoggedEvent } from '#event-log/domain';
import type { Day } from '#kernel';
import type { KpiAssessment } from '#maturity/domain';
import type { ReplacedState } from '../domain/replaced-state.js';

/** Selects which events behind a KPI's value to show. */
export interface EvidenceRequest {
  /** Only events that add to this part of the formula. */
  part?: FormulaPart;
  /** Only events that add to this measure, or to the reading with this key. */
  measure?: string;
  /** The maximum number of events to read. A page may show fewer, even none, and still have a next page. */
  limit: number;
  /** Only events after this position of the log; 0: from the start. */
  after: number;
}

export type FormulaPart = 'numerator' | 'denominator';

/** The value of a KPI and the events that make it up. */
export interface Evidence extends ReadingEvidence {
  kpi: KpiAssessment;
}

/** Readings and the events that make them up. */
export interface ReadingEvidence {
  /** The log position up to which facts are counted. */
  position: number;
  parts: readonly EvidencePart[];
  items: readonly EvidenceItem[];
  /** The position after which the next page begins; `null` on the last page. */
  next: number | null;
}

/**
 * One of the readings that a formula is computed from. The items of all pages together add up to its amount.
 */
export interface EvidencePart {
  part: FormulaPart;
  measure: string;
  /** The key of the reading (`Reading.key`). */
  key: string;
  /** The days that count, both inclusive; `from` is `null` when everything up to `to` counts. */
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
   * The amount in natural units. An event of an entity's history adds what the entity amounts to with the
   * event less what it amounts to without.
   */
  adds: number;
  /** The reason why the event adds nothing; `null` when it adds something. */
  because: 'overridden' | 'left-out' | 'counted-elsewhere' | ReplacedState['because'] | null;
  /** Of a median: the amount that the event's entity has with it; `null` for sums and means. */
  amount: number | null;
  /** True: that amount is the one in the middle, or one of the two. */
  isMiddle: boolean;
  /** Of an event that was corrected or retracted: what it added before; `null` for others. */
  added: number | null;
  /** The position of the correction or retraction that took its place. */
  replacedBy: number | null;
}
