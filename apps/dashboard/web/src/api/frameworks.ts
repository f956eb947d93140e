import type { KpiUnit, OrgUnitLevel, Provenance } from '#maturity/domain';
import type { ApiClient } from './api-client.js';

export type { KpiUnit, Provenance };

export type Direction = 'at-least' | 'at-most';

export interface StageRef {
  level: number;
  id: string;
  name: string;
}

export interface FrameworkSummary {
  id: string;
  name: string;
  description: string;
  edition: { id: string; validFrom: string; validTo: string | null; source: string };
  appliesTo: { levels: OrgUnitLevel[]; within: string | null };
}

export interface KpiDefinition {
  id: string;
  name: string;
  description: string | null;
  unit: KpiUnit;
  numerator: string;
  denominator: string | null;
  /** Months of a trailing window; `null`: the stock on the day. */
  window: number | null;
  provenance: Provenance;
  better: 'higher' | 'lower';
}

export interface CriterionDefinition {
  kpi: string;
  direction: Direction;
  enter: number;
  exit: number;
  /** Of the entry threshold. */
  provenance: Provenance;
  exitProvenance: Provenance;
}

export interface StageDefinition extends StageRef {
  description: string | null;
  traits: { name: string; value: string }[];
  criteria: CriterionDefinition[];
}

export interface TrackDefinition {
  id: string;
  name: string;
  kind: 'ladder' | 'independent';
  stages: StageDefinition[];
}

export interface FrameworkDefinition extends FrameworkSummary {
  kpis: KpiDefinition[];
  tracks: TrackDefinition[];
}

export function listFrameworks(api: ApiClient, signal?: AbortSignal): Promise<{ items: FrameworkSummary[] }> {
  return api.get<{ items: FrameworkSummary[] }>('/frameworks', {}, signal);
}

export function getFramework(api: ApiClient, id: string, signal?: AbortSignal): Promise<FrameworkDefinition> {
  return api.get<FrameworkDefinition>(`/frameworks/${encodeURIComponent(id)}`, {}, signal);
}
