import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { Direction, KpiUnit, Provenance, StageRef } from './frameworks.js';
import type { Coverage } from './maturity.js';
import type { PointWithoutDay, TreeChoice } from './point-in-time.js';

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

/** The first day of another edition. */
export interface SeriesBreak {
  day: string;
  from: string;
  to: string;
  /** False: the two editions are not comparable. */
  comparable: boolean;
}

export interface KpiSeries {
  kpi: string;
  name: string;
  unit: KpiUnit;
  decimals: number;
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

/** `level` null: no stage. */
export interface LevelPoint {
  day: string;
  edition?: string | null;
  level: number | null;
  progress: number | null;
  score?: number | null;
}

function getKpiSeries(
  api: ApiClient,
  code: string,
  kpi: string,
  range: SeriesRange,
  signal?: AbortSignal,
): Promise<KpiSeries> {
  const path = `/org-units/${encodeURIComponent(code)}/kpis/${encodeURIComponent(kpi)}/series`;
  return api.get<KpiSeries>(path, { ...range }, signal);
}

function getLevelHistory(
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

/** Returns the query of a series: its own days, and the rest of the page's point in time. */
export function rangeQuery(
  framework: string,
  range: Pick<SeriesRange, 'from' | 'to' | 'step'>,
  { knownAt, tree, edition }: PointWithoutDay,
): SeriesRange {
  return {
    framework,
    ...range,
    ...(knownAt ? { knownAt } : {}),
    ...(tree === 'as-is' ? {} : { tree }),
    ...(edition ? { edition } : {}),
  };
}

export function useKpiSeries(code: string, kpi: string, range: SeriesRange): UseQueryResult<KpiSeries> {
  const api = useApi();
  return useQuery({
    queryKey: ['series', code, kpi, range],
    queryFn: ({ signal }) => getKpiSeries(api, code, kpi, range, signal),
    placeholderData: keepPreviousData,
  });
}

export function useLevelHistory(code: string, range: SeriesRange): UseQueryResult<LevelHistory> {
  const api = useApi();
  return useQuery({
    queryKey: ['level-history', code, range],
    queryFn: ({ signal }) => getLevelHistory(api, code, range, signal),
    placeholderData: keepPreviousData,
  });
}
