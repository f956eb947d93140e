import type { StageRef } from '../../assessment.js';
import type { EntityGoal } from './readings-after-work.js';

/** An amount of countable work. */
export interface WorkDone {
  /** The measure that the work adds to, for example `services.fullProcess`. */
  measure: string;
  /** Units of work, 0 or more. */
  count: number;
  /**
   * The segment or entity on which the work is done, for example `group=G2C`. Absent: none that is read by
   * itself.
   */
  subject?: string;
  /** For entities with amounts: the value that the work brings them to. Absent: medians do not change. */
  brings?: EntityGoal;
}

/** What work does to one KPI on one track that counts it. */
export interface WorkEffect {
  framework: string;
  edition: string;
  /** `null`: no track counts this KPI. */
  track: string | null;
  kpi: string;
  from: number | null;
  to: number | null;
  /**
   * By the direction of the KPI. A value that appears where none was measured is not harmful; one that
   * disappears is.
   */
  harmful: boolean;
  /**
   * The stages, checklist items and targets whose threshold on this KPI is reached or lost (by entry
   * thresholds).
   */
  crossed: readonly { id: string; met: boolean }[];
  /** When the stage, band or number of open gates of the track changes. */
  stage: { from: StageRef | null; to: StageRef | null } | null;
  /** When the score of the track changes. */
  score: { from: number | null; to: number | null } | null;
}

/** Work worth doing: what it takes to the next threshold or to full points, and what it gains. */
export interface Action extends WorkDone {
  /** The framework that the action is for. */
  framework: string;
  edition: string;
  track: string;
  kpi: string;
  gain: Gain;
  /** `gain.share` per unit of work. Actions are ranked by it, so that frameworks of every kind compare. */
  gainPerUnit: number;
  /** Effects on every framework, harmful ones included. */
  effects: readonly WorkEffect[];
}

export interface Gain {
  /** For index tracks: points of the score, or of its known part. `null` for other tracks. */
  points: number | null;
  /**
   * For other tracks: stages, gates, items or targets, with fractions: 0.4 is two fifths of the way to the
   * next.
   */
  progress: number | null;
  /** The gain as a share of all points, stages, gates, items or targets of the track. */
  share: number;
}
