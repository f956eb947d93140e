import type { Schemas } from '#contract/domain';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

export type FormulaPart = 'numerator' | 'denominator';

/** How a KPI's value was computed. */
export type Explanation = Schemas['ExplanationResponse'];

/** A measure that a formula reads, with its reading. */
export type ExplainedMeasure = Schemas['ExplainedPartDocument'];

export type AmountOfEntities = Schemas['AmountOfEntitiesDocument'];

/** A stage, gate, group, item or target that uses the KPI. */
export type KpiUse = Schemas['KpiUseDocument'];

interface EvidenceQuery {
  framework: string;
  part?: FormulaPart;
  limit: number;
  cursor?: string;
}

export type Evidence = Schemas['EvidenceResponse'];

/** One event and what it adds to a part of the formula. */
export type EvidenceItem = Schemas['EvidenceItemDocument'];

function getExplanation(
  api: ApiClient,
  code: string,
  kpi: string,
  { framework, point }: { framework: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<Explanation> {
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/kpis/{kpi}/explanation', {
      params: { path: { code, kpi }, query: { framework, ...pointQuery(point) } },
      signal,
    }),
  );
}

function getEvidence(
  api: ApiClient,
  code: string,
  kpi: string,
  query: EvidenceQuery,
  point: PointInTime,
  signal?: AbortSignal,
): Promise<Evidence> {
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/kpis/{kpi}/evidence', {
      params: { path: { code, kpi }, query: { ...query, ...pointQuery(point) } },
      signal,
    }),
  );
}

/** Reads how a KPI's value was computed. */
export function useExplanation(
  code: string,
  kpi: string,
  framework: string,
  point: PointInTime,
): UseQueryResult<Explanation> {
  const api = useApi();
  return useQuery({
    queryKey: ['explanation', code, kpi, framework, point],
    queryFn: ({ signal }) => getExplanation(api, code, kpi, { framework, point }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** Reads the events that make up a KPI's value; more of them are loaded on request. */
export function useEvidencePages(
  code: string,
  kpi: string,
  query: EvidenceQuery,
  point: PointInTime,
): UseInfiniteQueryResult<InfiniteData<Evidence>> {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['evidence', code, kpi, query, point],
    queryFn: ({ pageParam, signal }) =>
      getEvidence(api, code, kpi, { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, point, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
