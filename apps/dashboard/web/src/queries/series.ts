import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import { useAnswers, type AnswerOf } from './answers.js';
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
  return useQuery({ ...kpiSeriesQuery(api, code, kpi, range), placeholderData: keepPreviousData });
}

/** Reads the series of a KPI of several org units. `kpi` null reads nothing. */
export function useKpiSeriesOf(
  codes: readonly string[],
  kpi: string | null,
  range: SeriesRange,
): UseQueryResult<AnswerOf<KpiSeries>[]> {
  const api = useApi();
  return useAnswers(codes, (code) => kpiSeriesQuery(api, code, kpi ?? '', range), kpi !== null);
}

export function useLevelHistory(code: string, range: SeriesRange): UseQueryResult<LevelHistory> {
  const api = useApi();
  return useQuery({ ...levelHistoryQuery(api, code, range), placeholderData: keepPreviousData });
}

/** Reads the results of several org units over time. */
export function useLevelHistoriesOf(
  codes: readonly string[],
  range: SeriesRange,
  enabled: boolean,
): UseQueryResult<AnswerOf<LevelHistory>[]> {
  const api = useApi();
  return useAnswers(codes, (code) => levelHistoryQuery(api, code, range), enabled);
}

function kpiSeriesQuery(api: ApiClient, code: string, kpi: string, range: SeriesRange) {
  return {
    queryKey: ['series', code, kpi, range] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => getKpiSeries(api, code, kpi, range, signal),
  };
}

function levelHistoryQuery(api: ApiClient, code: string, range: SeriesRange) {
  return {
    queryKey: ['level-history', code, range] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => getLevelHistory(api, code, range, signal),
  };
}
