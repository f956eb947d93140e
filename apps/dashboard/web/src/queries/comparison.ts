import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import { ApiProblem } from '../api/problem.js';
import type { KpiUnit, StageRef, TrackKind } from './frameworks.js';
import { pointQuery, type PointWithoutDay } from './point-in-time.js';

/** An org unit on two days, both seen from one point of view. */
export interface Comparison {
  framework: string;
  from: ComparedDay;
  to: ComparedDay;
  /** Of the KPIs that both editions have. */
  differences: KpiDifference[];
  /** Of the tracks that both editions have. */
  tracks: TrackDifference[];
}

export interface ComparedDay {
  day: string;
  edition: string;
  /** Editions of the same basis may be compared. */
  basis: string;
  tracks: ComparedTrack[];
  kpis: ComparedKpi[];
}

export interface ComparedTrack {
  id: string;
  kind: TrackKind;
  stage: StageRef | null;
  score: number | null;
  progress: number | null;
}

export interface ComparedKpi {
  id: string;
  name: string;
  value: number | null;
  unit: KpiUnit;
}

export interface KpiDifference {
  kpi: string;
  name: string;
  from: number | null;
  to: number | null;
  /** `null` unless both are measured. */
  change: number | null;
}

interface TrackDifference {
  track: string;
  from: StageRef | null;
  to: StageRef | null;
  /** Levels gained; no stage counts as level 0. */
  levels: number;
  /** `null` unless there are both. */
  score: number | null;
}

/** Which days are compared, by what. */
interface ComparisonQuery {
  framework: string;
  from: string;
  to: string;
  point: PointWithoutDay;
}

/** The edition that a day is held against. */
export interface EditionOfDay {
  day: string;
  edition: string;
  basis: string;
}

function getComparison(
  api: ApiClient,
  code: string,
  { framework, from, to, point }: ComparisonQuery,
  signal?: AbortSignal,
): Promise<Comparison> {
  return api.get<Comparison>(
    `/org-units/${encodeURIComponent(code)}/maturity/comparison`,
    { framework, from, to, ...pointQuery({ ...point, asOf: null }) },
    signal,
  );
}

/**
 * The editions of the two days, when that is why there is no comparison: they have not the same basis. Else
 * `null`.
 */
export function editionsApart(error: unknown): [EditionOfDay, EditionOfDay] | null {
  if (!(error instanceof ApiProblem) || error.code !== 'not-comparable') return null;
  const { editions } = error.document;
  if (!Array.isArray(editions)) return null;
  const [from, to] = editions.filter(isEditionOfDay);
  return from && to ? [from, to] : null;
}

function isEditionOfDay(value: unknown): value is EditionOfDay {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['day', 'edition', 'basis'].every(
      (name) => name in value && typeof (value as Record<string, unknown>)[name] === 'string',
    )
  );
}

/** The change of an org unit between two days; `null` asks nothing. */
export function useComparison(code: string, query: ComparisonQuery | null): UseQueryResult<Comparison> {
  const api = useApi();
  return useQuery({
    queryKey: ['comparison', code, query],
    queryFn: ({ signal }) => getComparison(api, code, query as ComparisonQuery, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
