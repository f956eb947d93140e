import type { Day, LocalizedText } from '#kernel';
import type { Kpi } from './kpi.js';
import type { OrgUnitLevel } from './org-unit-level.js';
import type { Provenance } from './provenance.js';
import type { Overlap, Reading } from './reading.js';

export type * from './kpi.js';
export type { OrgUnitLevel } from './org-unit-level.js';
export type { Provenance } from './provenance.js';

/**
 * The content of a framework file, validated and compiled. Its formulas are plain functions over readings.
 */
export interface FrameworkDefinition {
  id: string;
  name: LocalizedText;
  description: LocalizedText;
  edition: Edition;
  appliesTo: Applicability;
  /**
   * How the history of an org unit is built when other units were merged into it: `sum` counts their facts as
   * its own, `mean` takes the mean of their values.
   */
  restatement: 'sum' | 'mean';
  /** What counts of a service, dataset, … that several merged org units have. */
  overlap: Overlap;
  kpis: readonly Kpi[];
  tracks: readonly Track[];
  /** All readings that any KPI needs, without repeats. */
  readings: readonly Reading[];
}

export interface Framework extends FrameworkDefinition {
  /** SHA-256 (hex) of the file. */
  hash: string;
}

export interface Edition {
  id: string;
  validFrom: Day;
  /** The last day, inclusive; `null`: the edition has no end. */
  validTo: Day | null;
  source: LocalizedText;
  /** `null` for a framework without a legal basis, such as a publication. */
  legalBasis: LegalBasis | null;
  /**
   * Comparability group: by default only editions of the same basis are compared. It is the edition's own id
   * unless the file states another.
   */
  basis: string;
  /** The framework that replaced this one after it ended. */
  successor: string | null;
}

export interface LegalBasis {
  number: string;
  date: Day;
  body: LocalizedText;
}

/** The org units that a framework is for. */
export interface Applicability {
  levels: readonly OrgUnitLevel[];
  /** Only org units at or below this one; `null`: any. It lets a province bring its own framework. */
  within: string | null;
}

export type Track = LadderTrack | IndependentTrack | IndexTrack | ChecklistTrack | TargetsTrack;
export type TrackKind = Track['kind'];

interface TrackBase {
  id: string;
  name: LocalizedText;
  /** Rungs, gates or bands, from level 1 up. Empty for checklists and targets. */
  stages: readonly Stage[];
  /** False: its movements are written in the journal and notify nobody, as for a track that checks another. */
  notifies: boolean;
}

/** A stage needs all its criteria, and those of the stages below it. */
export interface LadderTrack extends TrackBase {
  kind: 'ladder';
}

/**
 * Gates that open independently. The level is the number of open gates; a stage's `level` is only its place
 * in the list.
 */
export interface IndependentTrack extends TrackBase {
  kind: 'independent';
}

/** A score, and the band that it is in. `stages` are the bands, without criteria. */
export interface IndexTrack extends TrackBase {
  kind: 'index';
  /** The highest possible score. */
  max: number;
  /**
   * How groups are combined into the score. `mean` and `min` are taken over their values, `sum` over their
   * points.
   */
  aggregation: Aggregation;
  groups: readonly IndexGroup[];
  bands: readonly Band[];
  rounding: Rounding;
  /**
   * Org units that have units of this level below them score the mean over these, group by group. `null`:
   * they score by their own figures.
   */
  aggregate: OrgUnitLevel | null;
  /** The track that computes what this one shows as published; `null`: none. */
  comparedWith: string | null;
}

export type Aggregation = 'sum' | 'mean' | 'weighted-mean' | 'min';

/** Decimals to which the publisher rounds, half away from zero; `null`: not rounded. */
export interface Rounding {
  items: number | null;
  groups: number | null;
  score: number | null;
}

export interface IndexGroup {
  id: string;
  name: LocalizedText;
  /** The most points that the group can give, or its weight. */
  points: number;
  aggregation: Aggregation;
  items: readonly IndexItem[];
  provenance: Provenance;
}

export interface IndexItem {
  kpi: string;
  /** The most points that the item can give, or its weight. 0 for an item that is tracked only. */
  points: number;
  transform: Transform;
  /** The provenance of the points and the transform. */
  provenance: Provenance;
}

/** Turns a KPI's value into a share of the item's points: 0–1, or beyond that when not capped. */
export type Transform =
  /** 0 at `from`, 1 at `to`. */
  | { kind: 'linear'; from: number; to: number; capped: boolean }
  /** The share of the last band that begins at or below the value. Bands rise. */
  | { kind: 'banded'; bands: readonly { from: number; share: number }[] }
  /** 1 when the value reaches `threshold` in the KPI's direction, else 0. */
  | { kind: 'binary'; threshold: number }
  /** Each listed value has its share; any other value is not measurable. */
  | { kind: 'coded'; codes: readonly { value: number; share: number }[] }
  /**
   * Standard deviations from the mean of the peers, scaled to 0–1 between the lowest and the highest peer.
   */
  | { kind: 'z-score' };

/** A range of scores, from `enter` to that of the next band. */
export interface Band extends Stage {
  enter: number;
  /** The band is kept until the score is lower than this. */
  exit: number;
  /** True: a score of exactly `enter` still belongs to the band below. */
  exclusive: boolean;
  provenance: Provenance;
}

/**
 * Items that are met or not, each attested or measured separately. The score is the share that is met (0–1).
 */
export interface ChecklistTrack extends TrackBase {
  kind: 'checklist';
  items: readonly ChecklistItem[];
}

export interface ChecklistItem extends Criterion {
  id: string;
  name: LocalizedText;
  /** The heading under which the item is listed. */
  group: LocalizedText | null;
}

/** Values to be reached by a day. */
export interface TargetsTrack extends TrackBase {
  kind: 'targets';
  targets: readonly Target[];
}

export interface Target {
  id: string;
  name: LocalizedText;
  kpi: string;
  direction: 'at-least' | 'at-most';
  value: number;
  /** The first day on which the target is pursued. */
  from: Day;
  /** The last day on which reaching it counts as on time. */
  due: Day;
  provenance: Provenance;
}

export interface Stage {
  level: number;
  id: string;
  name: LocalizedText;
  description: LocalizedText | null;
  /** Descriptive facets of a stage, for example value focus or platform. */
  traits: readonly { name: LocalizedText; value: LocalizedText }[];
  criteria: readonly Criterion[];
}

export interface Criterion {
  kpi: string;
  direction: 'at-least' | 'at-most';
  enter: number;
  /** The stage is kept until the value is worse than this (hysteresis). */
  exit: number;
  /**
   * The least denominator of the KPI: a share of fewer items decides nothing, as if it were not measured.
   * One service is not the top of a ladder. Absent: any.
   */
  atLeast?: number;
  /** The provenance of the entry threshold. */
  provenance: Provenance;
  /**
   * The provenance of the exit threshold. It is `house` unless the file states another, because publishers
   * give no exit thresholds.
   */
  exitProvenance: Provenance;
}
