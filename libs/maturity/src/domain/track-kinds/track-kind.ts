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

/** Everything that is particular to one kind of track. */
export interface TrackKindDefinition<K extends TrackKind> {
  /** In the schema of framework files, after the name of the kind. */
  readonly summary: string;
  /** The shape of the track in a framework file. */
  readonly schema: Schema;
  /** Reads a track that may be damaged; reports all that is wrong with it. */
  readonly read: (place: Place<Extract<TrackYaml, { kind: K }>>, context: TrackContext) => TrackOf<K>;
  /** The KPIs that the track counts. Repeats are one. */
  readonly kpis: (track: TrackOf<K>) => readonly string[];
  /** The KPIs that one of its stages, gates or bands asks for. Repeats are one. */
  readonly kpisTowards: (track: TrackOf<K>, stage: StageRef) => readonly string[];
  /** What a KPI crosses: the entry thresholds of stages and items, the values of targets. */
  readonly thresholds: (track: TrackOf<K>) => readonly { id: string; kpi: string; threshold: Threshold }[];
  /** The result by entry thresholds alone. */
  readonly assess: (track: TrackOf<K>, measured: Measured, asOf: Day) => TrackAssessment;
  /** The announced state after hysteresis. `previous` is `null` for a first one. */
  readonly announce: (
    track: TrackOf<K>,
    previous: Pick<AnnouncedState, 'stage' | 'open'> | null,
    measured: Measured,
  ) => AnnouncedState;
  /** What is missing: an open gate, a met item and a reached target lack nothing. */
  readonly shortfalls: (
    track: TrackOf<K>,
    result: Partial<TrackAssessment>,
    measured: Measured,
  ) => Shortfall[];
  /** How much of the track's whole is reached. */
  readonly reached: (result: TrackAssessment) => number;
  /** All that can be reached: stages, gates, points, items or targets. */
  readonly whole: (track: TrackOf<K>) => number;
  /** True: `reached` and `whole` are points of a score. */
  readonly inPoints: boolean;
}
