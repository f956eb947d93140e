import type { KpiUnit, OrgUnitLevel, Provenance, ZeroDenominator } from '../framework.js';
import type { Bilingual } from '../measures/measure-definition.js';

/** A framework file as written, once framework.schema.json has accepted it. The README explains each field. */
export interface FrameworkYaml {
  id: string;
  name: Bilingual;
  description: Bilingual;
  edition: EditionYaml;
  appliesTo: { levels: OrgUnitLevel[]; within?: string };
  kpis: KpiYaml[];
  tracks: TrackYaml[];
}

export interface EditionYaml {
  id: string;
  validFrom: string;
  validTo?: string;
  source: Bilingual;
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
  driver?: string;
  decimals: number;
  provenance: Provenance;
}

export interface TrackYaml {
  id: string;
  kind: 'ladder' | 'independent';
  name: Bilingual;
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
  provenance: Provenance;
  exitProvenance?: Provenance;
}
