import type { Day } from '#kernel';
import type { KpiUnit, Provenance, TrackKind } from './framework.js';
import type { MeasuredAmount, MeasuredUnits, SilentSources } from './missing-data.js';
import type { Coverage } from './reading.js';

/**
 * The result of evaluating one framework for an org unit on one day. It is a pure function of that day's
 * readings and the entry thresholds.
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
  /**
   * `null` when the KPI is not measurable: data is missing, or its policy for a zero denominator says so.
   * Never NaN.
   */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  unit: KpiUnit;
  coverage: Coverage;
  provenance: Provenance;
  /** Reasons to doubt the value. A mark never changes it. */
  marks: readonly Mark[];
  /** Set while org units are silent whose figures the value rests on. */
  silent?: SilentSources;
  /**
   * Set while all these org units are silent: the last day on which any of them was heard. The value is that
   * of then.
   */
  unknownSince?: Day;
  /**
   * Set where org units reported only some flows of the ratio for a month, and what they reported is left
   * out: how much of it all the value is computed from.
   */
  measured?: MeasuredAmount;
  /** The first day on which the last publication no longer counts. The value is missing since then. */
  expiredOn?: Day;
  /** True where a figure is a reported total of twelve months, because no period was reported. */
  trailing?: true;
  /** For a mean over org units below: how many of them have a value. */
  units?: MeasuredUnits;
  /** For a restated figure, the mean over merged org units: how many of them have one. */
  parts?: MeasuredUnits;
}

/** The rules of the plausibility checks. */
export type MarkRule =
  | 'part-above-whole'
  | 'unused-supply'
  | 'few-self-filed'
  | 'spike-at-period-end'
  | 'jump'
  | 'narrow-hysteresis'
  | 'out-of-range'
  | 'uneven-reports';

/** A plausibility check that a value did not pass. */
export interface Mark {
  rule: MarkRule;
  /** The measure that the check is about. */
  measure: string;
  /**
   * The amount that the check compared, in the measure's natural units. The texts for people are made from
   * it.
   */
  observed: number;
  expected: number;
  /** For parts that exceed their whole: the measure that everything in `measure` is part of. */
  whole?: string;
  /** For thresholds that leave no room: where a stage is entered and lost. */
  thresholds?: { enter: number; exit: number };
  /** For values out of range: the limits, of which `expected` is the one that was passed. */
  range?: { min: number | null; max: number | null };
  /** The days that the check compared, both inclusive, when they are not those of the KPI. */
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
   * Ladder: the highest stage whose criteria are met, together with all below it. Independent: as many gates
   * as are open, `{level: n, id: 'open-n'}`. Index: the band of the score. `null` when not even the first
   * stage is reached, when there is no score, and for checklists and targets.
   */
  stage: StageRef | null;
  /**
   * Index: points. Checklist: the share of items that is met, 0–1. `null` for other kinds, and while
   * something that counts is not measured.
   */
  score: number | null;
  /**
   * 0–1 on the way to the next stage: the mean over its criteria. A criterion that is not measured counts as
   * 0. `null` when none of them is measured, or at the top.
   */
  progress: number | null;
  next: NextStage | null;
  /** Independent tracks: every gate. */
  gates?: readonly GateAssessment[];
  /** Index tracks: every group with its items. */
  groups?: readonly GroupScore[];
  /**
   * Index tracks: the points of the measured items, and the most that these items could give. Checklists: how
   * many items are met, and how many are measured. It shows how much of a score is known.
   */
  known?: { points: number; of: number };
  /** Index tracks that show a published score: the computed one, and the published less the computed. */
  comparison?: ScoreComparison;
  /** Checklists. */
  items?: readonly ChecklistItemState[];
  /** Targets. */
  targets?: readonly TargetState[];
}

export interface ScoreComparison {
  /** The track that computes the score. */
  track: string;
  score: number | null;
  /** `null` while one of both is unknown. */
  difference: number | null;
}

export interface GateAssessment extends StageRef {
  open: boolean;
  progress: number | null;
  unmet: readonly UnmetCriterion[];
}

export interface GroupScore {
  id: string;
  /** Points, rounded as the publisher rounds. `null` while something that counts is not measured. */
  points: number | null;
  of: number;
  /** None for a mean over org units below. */
  items: readonly ItemScore[];
  /** For a mean over org units below: how many of them have points. */
  units?: MeasuredUnits;
}

export interface ItemScore {
  kpi: string;
  /** Share of the item's points, before weighting: see `Transform`. */
  share: number | null;
  points: number | null;
  /** The most points that the item can give, after shared-out points were added. */
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
  /** The least work that meets the item, as for an unmet criterion. */
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
  /**
   * The value on the day that closed the target, which decides its verdict: the due day, or the last day of
   * an edition that ended before it. Absent until that day has passed.
   */
  onClosingDay?: { day: string; value: number | null };
  missing: MissingWork | null;
  /**
   * - `reached`: now, or once its day has passed, on that day.
   * - `reached-late`: after its day, while the edition is in force.
   * - `missed`: the day has passed.
   * - `on-track`, `at-risk`: by the present pace. The query fills them in; until then `null`.
   * - `not-measured`, `not-begun`
   * - `ended`: the edition that set the target ended before its day, with the target unreached.
   */
  verdict:
    | 'reached'
    | 'reached-late'
    | 'on-track'
    | 'at-risk'
    | 'missed'
    | 'not-measured'
    | 'not-begun'
    | 'ended'
    | null;
  eta: string | null;
}

export interface NextStage extends StageRef {
  unmet: readonly UnmetCriterion[];
  /** The KPI of the unmet criterion that is furthest from its threshold. */
  bottleneck: string | null;
  /**
   * The band of an index: what its score lacks. `unmet` is then the least work that brings it over all items
   * together; where no countable work does, every item without full points. Absent without a score.
   */
  gap?: ScoreGap;
}

export interface ScoreGap {
  /** The points of the score that are missing to the band. */
  points: number;
  /** The kinds of work that bring the band by themselves, the least first. */
  alone: readonly (MissingWork & { kpi: string })[];
}

export interface UnmetCriterion {
  kpi: string;
  value: number | null;
  threshold: number;
  direction: 'at-least' | 'at-most';
  /**
   * 0–1: how far the value has come from the threshold of the rung below (or from zero without one). `null`:
   * not measured.
   */
  progress: number | null;
  /**
   * The least whole amount of countable work that meets the criterion. `null` when no amount of work meets
   * it, or when nothing is measured.
   */
  missing: MissingWork | null;
  /** The value is a share of too few items to decide: how many there are, and how many it takes. */
  tooFew?: { count: number; atLeast: number };
  /**
   * `YYYY-MM-DD`, by the robust pace since the last break. `null` without movement towards the threshold. The
   * query fills it in.
   */
  eta: string | null;
}

export interface MissingWork {
  /** The measure that the work adds to, for example `services.fullProcess`. */
  measure: string;
  count: number;
  /** The segment or entity that the KPI reads, for example `group=G2C`. Absent: the work may be in any. */
  subject?: string;
}

/** What is published of a track: the assessment after hysteresis. Missing data freezes it. */
export interface AnnouncedState {
  stage: StageRef | null;
  /**
   * Progress to the stage above the announced one, by its entry thresholds. `null` as in `TrackAssessment`.
   */
  progress: number | null;
  next: NextStage | null;
  /** Independent tracks: the ids of the gates that are announced as open. */
  open?: readonly string[];
  /**
   * True while a KPI of the announced stage cannot be measured or decided, because data are missing or org
   * units are silent. Such a KPI neither raises nor lowers the stage.
   */
  frozen: boolean;
}
