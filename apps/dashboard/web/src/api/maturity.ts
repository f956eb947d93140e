import type { ApiClient } from './api-client.js';
import type { Direction, KpiUnit, Provenance, StageRef } from './frameworks.js';

export interface Coverage {
  reporting: number;
  of: number;
}

export interface Maturity {
  framework: string;
  edition: string;
  orgUnit: string;
  asOf: string;
  tracks: TrackStanding[];
  kpis: KpiStanding[];
  position: string;
}

export interface TrackStanding {
  id: string;
  /** Held on the day asked for, judged by the entry thresholds alone. */
  stage: StageRef | null;
  /** What was announced: exit thresholds and the freeze of stale feeds govern it. */
  announced: StageRef | null;
  score: number | null;
  /** 0–1 on the way to the next stage. */
  progress: number | null;
  next: NextStage | null;
}

export interface NextStage extends StageRef {
  unmet: UnmetCriterion[];
  /** The KPI that is furthest from its threshold. */
  bottleneck: string | null;
}

export interface UnmetCriterion {
  kpi: string;
  name: string;
  value: number | null;
  threshold: number;
  direction: Direction;
  unit: KpiUnit;
  /** 0–1 on the way to the threshold; `null`: not measured. */
  progress: number | null;
  missing: MissingWork | null;
  eta: string | null;
}

/** Countable work: `count` more of `measure`. */
export interface MissingWork {
  measure: string;
  name: string;
  count: number;
}

export interface KpiStanding {
  id: string;
  name: string;
  value: number | null;
  unit: KpiUnit;
  numerator: number | null;
  denominator: number | null;
  coverage: Coverage;
  provenance: Provenance;
}

export function getMaturity(
  api: ApiClient,
  code: string,
  query: { framework?: string; asOf?: string },
  signal?: AbortSignal,
): Promise<{ items: Maturity[] }> {
  return api.get<{ items: Maturity[] }>(`/org-units/${encodeURIComponent(code)}/maturity`, query, signal);
}
