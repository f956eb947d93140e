import type { ApiClient } from './api-client.js';
import type { Direction, KpiUnit, Provenance, StageRef } from './frameworks.js';
import type { Coverage } from './maturity.js';

export type Step = 'day' | 'week' | 'month' | 'quarter';

export const steps: readonly Step[] = ['day', 'week', 'month', 'quarter'];

export interface SeriesRange {
  framework: string;
  from: string;
  to: string;
  step: Step;
}

export interface KpiSeries {
  kpi: string;
  name: string;
  unit: KpiUnit;
  provenance: Provenance;
  points: KpiPoint[];
  thresholds: SeriesThreshold[];
}

/** `value` null: not measured on that day, which is not zero. */
export interface KpiPoint {
  day: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  coverage: Coverage;
}

export interface SeriesThreshold {
  track: string;
  stage: StageRef;
  enter: number;
  exit: number;
  direction: Direction;
}

export interface LevelHistory {
  framework: string;
  tracks: { id: string; points: LevelPoint[] }[];
}

/** `level` null: no stage held. */
export interface LevelPoint {
  day: string;
  level: number | null;
  progress: number | null;
}

export function getKpiSeries(
  api: ApiClient,
  code: string,
  kpi: string,
  range: SeriesRange,
  signal?: AbortSignal,
): Promise<KpiSeries> {
  const path = `/org-units/${encodeURIComponent(code)}/kpis/${encodeURIComponent(kpi)}/series`;
  return api.get<KpiSeries>(path, { ...range }, signal);
}

export function getLevelHistory(
  api: ApiClient,
  code: string,
  range: SeriesRange,
  signal?: AbortSignal,
): Promise<LevelHistory> {
  return api.get<LevelHistory>(
    `/org-units/${encodeURIComponent(code)}/maturity/history`,
    { ...range },
    signal,
  );
}
