import type { Day, LocalizedText } from '#kernel';
import type { CompiledFormula } from './formula/compiled-formula.js';
import type { Reading } from './reading.js';

/** Where a number comes from; shown wherever the number is. See the README's glossary. */
export type Provenance = 'official' | 'reproduced' | 'house';

/** What a framework file says, validated and compiled. Its formulas are plain functions over readings. */
export interface FrameworkDefinition {
  id: string;
  name: LocalizedText;
  description: LocalizedText;
  edition: Edition;
  appliesTo: Applicability;
  /**
   * How an org unit that others were merged into gets a history: by counting their facts as its own, or by
   * the mean of their values.
   */
  restatement: 'sum' | 'mean';
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
  /** Inclusive; `null`: effective. */
  validTo: Day | null;
  source: LocalizedText;
  /** `null` for what has no legal basis, such as a publication. */
  legalBasis: LegalBasis | null;
  /**
   * Comparability group: only editions of the same basis are compared without being asked to. The edition's
   * own id unless the file says otherwise.
   */
  basis: string;
  /** The framework that took its place, for one that has ended. */
  successor: string | null;
}

export interface LegalBasis {
  number: string;
  date: Day;
  body: LocalizedText;
}

/** Which org units a framework studies. */
export interface Applicability {
  levels: readonly OrgUnitLevel[];
  /** Only org units at or below this one; `null`: any. Lets a province bring its own framework. */
  within: string | null;
}

export type OrgUnitLevel = 'nation' | 'ministry' | 'province' | 'department' | 'commune' | 'other';

export interface Kpi {
  id: string;
  name: LocalizedText;
  description: LocalizedText | null;
  unit: KpiUnit;
  /** As written in the file, for people. */
  numerator: string;
  denominator: string | null;
  /** `null`: as of the day, or since the beginning. */
  windowMonths: number | null;
  better: 'higher' | 'lower';
  zeroDenominator: ZeroDenominator;
  /** When the KPI applies at all: to org units for which this is above zero. `null`: to all. */
  applicable: Applicable | null;
  /** The measure whose growth is the work that moves this KPI. */
  driver: string | null;
  /** For display; thresholds are compared with the exact value. */
  decimals: number;
  provenance: Provenance;
  formula: KpiFormula;
}

/** `percent` is 100 × numerator / denominator. */
export type KpiUnit = 'percent' | 'count' | 'days' | 'ratio' | 'money' | 'score';

/**
 * `share-out`: an item of an index leaves its points to the others of its group; elsewhere it is not
 * measurable.
 */
export type ZeroDenominator = 'not-measurable' | 'zero' | 'full' | 'share-out';

interface Applicable {
  /** As written in the file. */
  when: string;
  formula: CompiledFormula;
  otherwise: ZeroDenominator;
}

export interface KpiFormula {
  numerator: CompiledFormula;
  denominator: CompiledFormula | null;
  /**
   * All that the value rests on: what its formulas read, `applicable` too, and what the KPIs read that it
   * refers to.
   */
  readings: readonly Reading[];
  /** What each formula reads itself. */
  reads: Readonly<Record<'numerator' | 'denominator' | 'applicable', readonly Reading[]>>;
  /** The KPIs that it refers to, directly or through others, each after those that it needs itself. */
  uses: readonly Kpi[];
  /**
   * Its formulas, `applicable` too, change evenly with each measure, so that more work moves the KPI one way
   * only.
   */
  linear: boolean;
}

export type Track = LadderTrack | IndependentTrack | IndexTrack | ChecklistTrack | TargetsTrack;
export type TrackKind = Track['kind'];

interface TrackBase {
  id: string;
  name: LocalizedText;
  /**
   * From level 1 up. What an org unit can stand on: rungs, gates or bands; none for checklists and targets.
   */
  stages: readonly Stage[];
}

/** A stage needs all its criteria, and those of the stages below it. */
export interface LadderTrack extends TrackBase {
  kind: 'ladder';
}

/**
 * Gates that open each for itself. The level is the number of open ones; a stage's `level` is only its place
 * in the list.
 */
export interface IndependentTrack extends TrackBase {
  kind: 'independent';
}

/** A score, and the band it falls in. `stages` are the bands, without criteria. */
export interface IndexTrack extends TrackBase {
  kind: 'index';
  /** The highest score that there is. */
  max: number;
  /** How groups make the score. `mean` and `min` are taken over their values, `sum` over their points. */
  aggregation: Aggregation;
  groups: readonly IndexGroup[];
  bands: readonly Band[];
  rounding: Rounding;
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
  /** The most that it can give, or its weight. */
  points: number;
  aggregation: Aggregation;
  items: readonly IndexItem[];
  provenance: Provenance;
}

export interface IndexItem {
  kpi: string;
  /** The most that it can give, or its weight. 0 for what is tracked only. */
  points: number;
  transform: Transform;
  /** Of the points and the transform. */
  provenance: Provenance;
}

/** From a KPI's value to the share of its points (0–1; above or below it where not capped). */
export type Transform =
  /** 0 at `from`, 1 at `to`. */
  | { kind: 'linear'; from: number; to: number; capped: boolean }
  /** The share of the last band that begins at or below the value; rising. */
  | { kind: 'banded'; bands: readonly { from: number; share: number }[] }
  /** 1 when the value reaches `threshold` in the KPI's direction, else 0. */
  | { kind: 'binary'; threshold: number }
  /** An exact value has its share; any other is not measurable. */
  | { kind: 'coded'; codes: readonly { value: number; share: number }[] }
  /**
   * Standard deviations from the mean of the peers, brought to 0–1 between the lowest and the highest of
   * them.
   */
  | { kind: 'z-score' };

/** A band reaches from `enter` to the next one. */
export interface Band extends Stage {
  enter: number;
  /** Held until the score is lower than this. */
  exit: number;
  /** True: `enter` itself still belongs to the band below. */
  exclusive: boolean;
  provenance: Provenance;
}

/**
 * Entities that are there or not, each attested or measured for itself. The score is the share that is met
 * (0–1).
 */
export interface ChecklistTrack extends TrackBase {
  kind: 'checklist';
  items: readonly ChecklistItem[];
}

export interface ChecklistItem extends Criterion {
  id: string;
  name: LocalizedText;
  /** The heading it stands under. */
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
  /** From this day on it is worked towards. */
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
  /** Held until the value is worse than this (hysteresis). */
  exit: number;
  /** Of the entry threshold. */
  provenance: Provenance;
  /** Of the exit threshold: publishers state none, so it is ours unless the file says otherwise. */
  exitProvenance: Provenance;
}
