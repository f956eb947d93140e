import type { ApiClient } from '../api/api-client.js';
import type { Direction, KpiUnit, Provenance, StageRef } from './frameworks.js';
import type { Coverage } from './maturity.js';
import type { TreeChoice } from './point-in-time.js';

export type Step = 'day' | 'week' | 'month' | 'quarter';

export const steps: readonly Step[] = ['day', 'week', 'month', 'quarter'];

export interface SeriesRange {
  framework: string;
  from: string;
  to: string;
  step: Step;
  edition?: string;
  knownAt?: string;
  tree?: TreeChoice;
}

/** From `day` on another edition holds. */
export interface SeriesBreak {
  day: string;
  from: string;
  to: string;
  /** False: the two may not be compared. */
  comparable: boolean;
}

export interface KpiSeries {
  kpi: string;
  name: string;
  unit: KpiUnit;
  provenance: Provenance;
  points: KpiPoint[];
  thresholds: SeriesThreshold[];
  breaks?: SeriesBreak[];
}

/** `value` null: not measured on that day, which is not zero. */
export interface KpiPoint {
  day: string;
  edition?: string | null;
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
  breaks?: SeriesBreak[];
}

/** `level` null: no stage held. */
export interface LevelPoint {
  day: string;
  edition?: string | null;
  level: number | null;
  progress: number | null;
  score?: number | null;
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
