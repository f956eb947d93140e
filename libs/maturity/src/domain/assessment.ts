import type { Day } from '#kernel';
import type { KpiUnit, Provenance } from './framework.js';
import type { Coverage } from './reading.js';

/** Where a body stands on one framework on one day: a pure function of that day's readings and the entry thresholds. */
export interface Assessment {
  framework: string;
  edition: string;
  asOf: Day;
  tracks: readonly TrackAssessment[];
  kpis: readonly KpiAssessment[];
}

export interface KpiAssessment {
  id: string;
  /** `null`: not measurable (silence, or a zero denominator whose policy says so). Never NaN. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  unit: KpiUnit;
  coverage: Coverage;
  provenance: Provenance;
}

export interface StageRef {
  level: number;
  id: string;
}

export interface TrackAssessment {
  id: string;
  /** The highest stage whose criteria are met, together with all below it; `null` when not even the first is held. */
  stage: StageRef | null;
  /** For index tracks; `null` on ladders. */
  score: number | null;
  /**
   * 0–1 on the way to the next stage: the mean over its criteria, where one that is not measured counts as 0. `null` when
   * none of them is measured, or at the top.
   */
  progress: number | null;
  next: NextStage | null;
}

export interface NextStage extends StageRef {
  unmet: readonly UnmetCriterion[];
  /** The KPI of the unmet criterion that is furthest from its threshold. */
  bottleneck: string | null;
}

export interface UnmetCriterion {
  kpi: string;
  value: number | null;
  threshold: number;
  direction: 'at-least' | 'at-most';
  /** 0–1: how far this criterion is on its way, from the threshold of the rung below (else from nothing). `null`: not measured. */
  progress: number | null;
  /** The least whole amount of countable work that meets the criterion; `null` when no amount of it does, or nothing is measured. */
  missing: MissingWork | null;
  /** `YYYY-MM-DD`, by the robust pace of the last year; `null` without movement towards the threshold. Filled in by the query. */
  eta: string | null;
}

export interface MissingWork {
  /** The measure that the work adds to, for example `services.fullProcess`. */
  measure: string;
  count: number;
}

/** What is told to people: the assessment after hysteresis, with conclusions frozen where there is silence. */
export interface AnnouncedState {
  stage: StageRef | null;
  /** To the stage above the announced one, by its entry thresholds; `null` as in `TrackAssessment`. */
  progress: number | null;
  next: NextStage | null;
  /** True while a KPI that the announced stage rests on cannot be measured: such a stage neither rises nor falls on its account. */
  frozen: boolean;
}
