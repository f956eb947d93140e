import type { StageRef } from '../../assessment.js';
import type { Lift } from './after-work.js';

/** So much more of something countable. */
export interface WorkDone {
  /** The measure that the work adds to, for example `services.fullProcess`. */
  measure: string;
  /** Units of work, 0 or more. */
  count: number;
  /** The segment or thing that it is done in or on, for example `group=G2C`; absent: none that anything looks at alone. */
  subject?: string;
  /** For work on things that have an amount each: where it brings them. Absent: medians stay as they are. */
  brings?: Lift;
}

/** What work does to one KPI on one track that it counts for. */
export interface WorkEffect {
  framework: string;
  edition: string;
  /** `null`: no track counts this KPI. */
  track: string | null;
  kpi: string;
  from: number | null;
  to: number | null;
  /** By the direction of the KPI. A value that appears out of silence is none, one that disappears is. */
  harmful: boolean;
  /** The stages, checklist items and targets whose threshold on this KPI is reached or lost (by entry thresholds). */
  crossed: readonly { id: string; met: boolean }[];
  /** When the stage, band or number of open gates of the track changes. */
  stage: { from: StageRef | null; to: StageRef | null } | null;
  /** When the score of the track changes. */
  score: { from: number | null; to: number | null } | null;
}

/** Work worth doing: what it takes to the next threshold or to full points, and what it brings. */
export interface Action extends WorkDone {
  /** What it is for. */
  framework: string;
  edition: string;
  track: string;
  kpi: string;
  gain: Gain;
  /** `gain.share` for each unit of work. Actions are ranked by it, so that frameworks of every kind compare. */
  gainPerUnit: number;
  /** On every framework, the harmful ones too. */
  effects: readonly WorkEffect[];
}

export interface Gain {
  /** Index tracks: points of the score, or of what is known of it. `null` elsewhere. */
  points: number | null;
  /** Elsewhere: stages, gates, items or targets, and parts of them: 0.4 is two fifths of the way to the next. */
  progress: number | null;
  /** Of all that the track can give: all points, stages, gates, items or targets. */
  share: number;
}
