import type { Overlap } from '../reading.js';
import type {
  Aggregation,
  KpiUnit,
  OrgUnitLevel,
  Provenance,
  Transform,
  ZeroDenominator,
} from '../framework.js';
import type { Bilingual } from '../measures/measure-definition.js';

/**
 * A framework file as written, once framework.schema.json has accepted it. docs/framework-files.md explains
 * each field.
 */
export interface FrameworkYaml {
  id: string;
  name: Bilingual;
  description: Bilingual;
  edition: EditionYaml;
  appliesTo: { levels: OrgUnitLevel[]; within?: string };
  restatement?: 'sum' | 'mean';
  overlap?: Overlap;
  kpis: KpiYaml[];
  tracks: TrackYaml[];
}

export interface EditionYaml {
  id: string;
  validFrom: string;
  validTo?: string;
  source: Bilingual;
  legalBasis?: { number: string; date: string; body: Bilingual };
  basis?: string;
  successor?: string;
}

export interface KpiYaml {
  id: string;
  name: Bilingual;
  description: Bilingual;
  unit: KpiUnit;
  numerator: string;
  denominator?: string;
  window?: 'to-date' | { months: number };
  better: 'higher' | 'lower';
  zeroDenominator?: ZeroDenominator;
  applicable?: { when: string; otherwise: ZeroDenominator };
  driver?: string;
  decimals: number;
  provenance: Provenance;
  validFor?: { months: number };
  min?: number;
  max?: number;
  aggregate?: { level: OrgUnitLevel; decimals?: number };
}

export type TrackYaml =
  | StagedTrackYaml<'ladder'>
  | StagedTrackYaml<'independent'>
  | IndexTrackYaml
  | ChecklistTrackYaml
  | TargetsTrackYaml;

export interface StagedTrackYaml<K extends 'ladder' | 'independent'> {
  id: string;
  kind: K;
  name: Bilingual;
  notifies?: boolean;
  stages: StageYaml[];
}

export interface StageYaml {
  level: number;
  id: string;
  name: Bilingual;
  description?: Bilingual;
  traits?: { name: Bilingual; value: Bilingual }[];
  criteria: CriterionYaml[];
}

export interface CriterionYaml {
  kpi: string;
  enter: number;
  exit: number;
  atLeast?: number;
  provenance: Provenance;
  exitProvenance?: Provenance;
}

export interface IndexTrackYaml {
  id: string;
  kind: 'index';
  name: Bilingual;
  notifies?: boolean;
  max: number;
  aggregation: Aggregation;
  rounding?: { items?: number; groups?: number; score?: number };
  groups: IndexGroupYaml[];
  bands?: BandYaml[];
  aggregate?: { level: OrgUnitLevel };
  comparedWith?: string;
}

export interface IndexGroupYaml {
  id: string;
  name: Bilingual;
  points: number;
  aggregation: Aggregation;
  provenance: Provenance;
  items: IndexItemYaml[];
}

export interface IndexItemYaml {
  kpi: string;
  points: number;
  provenance: Provenance;
  transform: Transform;
}

export interface BandYaml {
  level: number;
  id: string;
  name: Bilingual;
  description?: Bilingual;
  enter: number;
  exit: number;
  exclusive?: boolean;
  provenance: Provenance;
}

export interface ChecklistTrackYaml {
  id: string;
  kind: 'checklist';
  name: Bilingual;
  notifies?: boolean;
  items: ChecklistItemYaml[];
}

export interface ChecklistItemYaml extends CriterionYaml {
  id: string;
  name: Bilingual;
  group?: Bilingual;
}

export interface TargetsTrackYaml {
  id: string;
  kind: 'targets';
  name: Bilingual;
  notifies?: boolean;
  targets: TargetYaml[];
}

export interface TargetYaml {
  id: string;
  name: Bilingual;
  kpi: string;
  value: number;
  from: string;
  due: string;
  provenance: Provenance;
}
