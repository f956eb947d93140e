import type { Day, LocalizedText } from '#kernel';
import type { KpiUnit } from './assessment.js';
import type { Reading } from './reading.js';

/** Where a number comes from; shown wherever the number is. See the README's glossary. */
export type Provenance = 'official' | 'reproduced' | 'house';

/** A framework file, validated and compiled. Its formulas are plain functions over readings. */
export interface Framework {
  id: string;
  name: LocalizedText;
  description: LocalizedText;
  edition: Edition;
  appliesTo: Applicability;
  kpis: readonly Kpi[];
  tracks: readonly Track[];
  /** All readings that any KPI needs, without repeats. */
  readings: readonly Reading[];
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
  windowMonths: number | null;
  better: 'higher' | 'lower';
  zeroDenominator: 'not-measurable' | 'zero' | 'full';
  /** The measure whose growth is the work that moves this KPI. */
  driver: string | null;
  decimals: number;
  provenance: Provenance;
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
  provenance: Provenance;
}
