import type { Day } from '#kernel';
import type { KpiUnit, Provenance, TrackKind } from './framework.js';
import type { Coverage } from './reading.js';

/**
 * Where an org unit stands on one framework on one day: a pure function of that day's readings and the entry
 * thresholds.
 */
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
  /** What makes the value doubtful. A mark never changes it. */
  marks: readonly Mark[];
}

/** A check of substance that a value did not pass. */
export interface Mark {
  rule: 'part-above-whole' | 'unused-supply' | 'spike-at-period-end' | 'jump';
  /** The measure that gave rise to it. */
  measure: string;
  /** What the rule compared, in the measure's natural units; the texts for people are made from it. */
  observed: number;
  expected: number;
  /** Parts above wholes: the measure that everything in `measure` is part of. */
  whole?: string;
  /** The days that were looked at, both inclusive, where the rule looks at days of its own. */
  period?: { from: Day; to: Day };
}

export interface StageRef {
  level: number;
  id: string;
}

export interface TrackAssessment {
  id: string;
  kind: TrackKind;
  /**
   * Ladder: the highest stage whose criteria are met, together with all below it. Independent: as many as are
   * open, `{level: n, id: 'open-n'}`. Index: the band. `null` when not even the first is held, when there is
   * no score, and for checklists and targets.
   */
  stage: StageRef | null;
  /**
   * Index: points; checklist: the share that is met, 0–1. `null` elsewhere and while something that counts is
   * not measured.
   */
  score: number | null;
  /**
   * 0–1 on the way to the next stage: the mean over its criteria, where one that is not measured counts as 0.
   * `null` when none of them is measured, or at the top.
   */
  progress: number | null;
  next: NextStage | null;
  /** Independent tracks: every gate. */
  gates?: readonly GateAssessment[];
  /** Index tracks: every group with its items. */
  groups?: readonly GroupScore[];
  /**
   * Index tracks: the points that the measured items give, and the most that these could. Checklists: how
   * many are met, of those that are measured. Says how much of a score is known.
   */
  known?: { points: number; of: number };
  /** Checklists. */
  items?: readonly ChecklistItemState[];
  /** Targets. */
  targets?: readonly TargetState[];
}

export interface GateAssessment extends StageRef {
  open: boolean;
  progress: number | null;
  unmet: readonly UnmetCriterion[];
}

export interface GroupScore {
  id: string;
  /** In points, rounded as the publisher does; `null` while something that counts is not measured. */
  points: number | null;
  of: number;
  items: readonly ItemScore[];
}

export interface ItemScore {
  kpi: string;
  /** Of the item's points, before it is weighted: see `Transform`. */
  share: number | null;
  points: number | null;
  /** After what was shared out among the items of the group. */
  of: number;
  provenance: Provenance;
}

export interface ChecklistItemState {
  id: string;
  kpi: string;
  value: number | null;
  threshold: number;
  direction: 'at-least' | 'at-most';
  met: boolean;
  /** As of an unmet criterion. */
  missing: MissingWork | null;
}

export interface TargetState {
  id: string;
  kpi: string;
  value: number | null;
  threshold: number;
  direction: 'at-least' | 'at-most';
  /** `YYYY-MM-DD` */
  due: string;
  missing: MissingWork | null;
  /**
   * `reached`; `missed`: the day has passed; `on-track`, `at-risk`: by the present pace, filled in by the
   * query (`null` until then); `not-measured`; `not-begun`; `ended`: the edition that set it ended before its
   * day, unreached.
   */
  verdict: 'reached' | 'on-track' | 'at-risk' | 'missed' | 'not-measured' | 'not-begun' | 'ended' | null;
  eta: string | null;
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
  /**
   * 0–1: how far this criterion is on its way, from the threshold of the rung below (else from nothing).
   * `null`: not measured.
   */
  progress: number | null;
  /**
   * The least whole amount of countable work that meets the criterion; `null` when no amount of it does, or
   * nothing is measured.
   */
  missing: MissingWork | null;
  /**
   * `YYYY-MM-DD`, by the robust pace of the last year; `null` without movement towards the threshold. Filled
   * in by the query.
   */
  eta: string | null;
}

export interface MissingWork {
  /** The measure that the work adds to, for example `services.fullProcess`. */
  measure: string;
  count: number;
  /** The segment or entity that a KPI looks at alone, for example `group=G2C`; absent: any. */
  subject?: string;
}

/**
 * What is told to people: the assessment after hysteresis, with conclusions frozen where there is silence.
 */
export interface AnnouncedState {
  stage: StageRef | null;
  /** To the stage above the announced one, by its entry thresholds; `null` as in `TrackAssessment`. */
  progress: number | null;
  next: NextStage | null;
  /** Independent tracks: the ids of the gates that are announced as open. */
  open?: readonly string[];
  /**
   * True while a KPI that the announced stage rests on cannot be measured: such a stage neither rises nor
   * falls on its account.
   */
  frozen: boolean;
}
