import type { Day } from '#kernel';
import type { Threshold } from '../assessing/criterion.js';
import type { Measured } from '../assessing/measured.js';
import type { Goal } from '../assessing/work/missing-work.js';
import type { AnnouncedState, StageRef, TrackAssessment } from '../assessment.js';
import type { Place } from '../framework-file/damage.js';
import type { TrackYaml } from '../framework-file/framework-yaml.js';
import type { Schema } from '../framework-file/schema-parts.js';
import type { TrackContext } from '../framework-file/track-context.js';
import type { Track, TrackKind } from '../framework.js';

type TrackOf<K extends TrackKind> = Extract<Track, { kind: K }>;

/** A KPI that does not reach what a track asks of it. */
export interface Shortfall {
  kpi: string;
  goal: Goal;
}

/** Everything that is specific to one kind of track. */
export interface TrackKindDefinition<K extends TrackKind> {
  /** The description in the schema of framework files, after the name of the kind. */
  readonly summary: string;
  /** The shape of the track in a framework file. */
  readonly schema: Schema;
  /** Reads a track that may be damaged, and reports everything that is wrong with it. */
  readonly read: (place: Place<Extract<TrackYaml, { kind: K }>>, context: TrackContext) => TrackOf<K>;
  /** Returns the KPIs that the track counts. Repeats are allowed and count once. */
  readonly kpis: (track: TrackOf<K>) => readonly string[];
  /** Returns the KPIs that one stage, gate or band asks for. Repeats are allowed and count once. */
  readonly kpisTowards: (track: TrackOf<K>, stage: StageRef) => readonly string[];
  /**
   * Returns the thresholds that a KPI can cross: entry thresholds of stages and items, and values of targets.
   */
  readonly thresholds: (track: TrackOf<K>) => readonly { id: string; kpi: string; threshold: Threshold }[];
  /** Returns the result by entry thresholds alone. */
  readonly assess: (track: TrackOf<K>, measured: Measured, asOf: Day) => TrackAssessment;
  /** Returns the announced state after hysteresis. `previous` is `null` for the first one. */
  readonly announce: (
    track: TrackOf<K>,
    previous: Pick<AnnouncedState, 'stage' | 'open'> | null,
    measured: Measured,
  ) => AnnouncedState;
  /** Returns what is missing. An open gate, a met item and a reached target lack nothing. */
  readonly shortfalls: (
    track: TrackOf<K>,
    result: Partial<TrackAssessment>,
    measured: Measured,
  ) => Shortfall[];
  /** Returns how much of the track's whole is reached. */
  readonly reached: (result: TrackAssessment) => number;
  /** Returns the most that can be reached: stages, gates, points, items or targets. */
  readonly whole: (track: TrackOf<K>) => number;
  /** True: `reached` and `whole` are points of a score. */
  readonly inPoints: boolean;
}
