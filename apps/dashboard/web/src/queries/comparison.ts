import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import { ApiProblem } from '../api/problem.js';
import { pointQuery, type PointWithoutDay } from './point-in-time.js';

/** An org unit on two days, with the same known-at, tree view and edition. */
export type Comparison = Schemas['ComparisonResponse'];

export type ComparedDay = Schemas['ComparedDayDocument'];

export type ComparedTrack = Schemas['ComparedTrackDocument'];

export type ComparedKpi = Schemas['ComparedKpiDocument'];

export type KpiDifference = Schemas['KpiDifferenceDocument'];

/** The two days and the framework of a comparison. */
interface ComparisonQuery {
  framework: string;
  from: string;
  to: string;
  point: PointWithoutDay;
}

/** A day and the edition that assesses it. */
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
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/maturity/comparison', {
      params: { path: { code }, query: { framework, from, to, ...pointQuery({ ...point, asOf: null }) } },
      signal,
    }),
  );
}

/**
 * Returns the editions of the two days if they have not the same basis and so there is no comparison; else
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

/** Reads what changed for an org unit between two days; `null` reads nothing. */
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
