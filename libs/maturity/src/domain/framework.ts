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
  /** Inclusive; `null`: in force. */
  validTo: Day | null;
  source: LocalizedText;
}

/** Which bodies a framework studies. */
export interface Applicability {
  levels: readonly OrgUnitLevel[];
  /** Only bodies at or below this one; `null`: any. Lets a province bring its own framework. */
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
  /** The measure whose growth is the work that moves this KPI. */
  driver: string | null;
  /** For display; thresholds are compared with the exact value. */
  decimals: number;
  provenance: Provenance;
  formula: KpiFormula;
}

/** `percent` is 100 × numerator / denominator. */
export type KpiUnit = 'percent' | 'count' | 'days' | 'ratio' | 'money' | 'score';

export type ZeroDenominator = 'not-measurable' | 'zero' | 'full';

export interface KpiFormula {
  numerator: CompiledFormula;
  denominator: CompiledFormula | null;
  readings: readonly Reading[];
  /** Numerator and denominator change evenly with each measure, so that more work moves the KPI one way only. */
  linear: boolean;
}

export interface Track {
  id: string;
  kind: 'ladder' | 'independent';
  name: LocalizedText;
  stages: readonly Stage[];
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
