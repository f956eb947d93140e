import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useAnswers, type AnswerOf } from './answers.js';
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
export type SeriesBreak = Schemas['BreakDocument'];

export type KpiSeries = Schemas['KpiSeriesResponse'];

/** `value` null: not measured on that day, which is not zero. */
export type KpiPoint = Schemas['KpiPointDocument'];

export type SeriesThreshold = Schemas['ThresholdDocument'];

export type LevelHistory = Schemas['HistoryResponse'];

/** `level` null: no stage. */
export type LevelPoint = Schemas['LevelPointDocument'];

function getKpiSeries(
  api: ApiClient,
  code: string,
  kpi: string,
  range: SeriesRange,
  signal?: AbortSignal,
): Promise<KpiSeries> {
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/kpis/{kpi}/series', {
      params: { path: { code, kpi }, query: range },
      signal,
    }),
  );
}

function getLevelHistory(
  api: ApiClient,
  code: string,
  range: SeriesRange,
  signal?: AbortSignal,
): Promise<LevelHistory> {
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/maturity/history', {
      params: { path: { code }, query: range },
      signal,
    }),
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
