import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { Direction, KpiUnit, Provenance, Transform, ZeroDenominator } from './frameworks.js';
import type { Coverage, MarkText, MissingWork } from './maturity.js';
import type { Silence } from './missing-data.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

export type FormulaPart = 'numerator' | 'denominator';

/** How a KPI's value was computed. */
export interface Explanation extends Silence {
  kpi: string;
  name: string;
  description: string | null;
  value: number | null;
  unit: KpiUnit;
  decimals: number;
  edition: string;
  provenance: Provenance;
  formula: {
    numerator: string;
    denominator: string | null;
    /** Days, both inclusive; `null`: all days up to the day of the page. */
    window: { months: number; from: string; to: string } | null;
    zeroDenominator: ZeroDenominator;
    applicable: { when: string; otherwise: ZeroDenominator } | null;
  };
  parts: ExplainedMeasure[];
  uses: KpiUse[];
  marks?: MarkText[];
  /** Why there is no value; `null` when there is one. */
  missing?: string | null;
}

/** A measure that a formula reads, with its reading. */
interface ExplainedMeasure {
  part: FormulaPart;
  measure: string;
  name: string;
  key: string;
  amount: number;
  /** False: no fact reports the measure, which is not zero. */
  measured: boolean;
  coverage: Coverage;
  /** Id of the KPI of the framework that equals this number, if there is one. */
  kpi?: string;
}

/** A stage, gate, group, item or target that uses the KPI. */
export interface KpiUse {
  track: string;
  stage?: { level: number; id: string; name: string };
  group?: { id: string; name: string };
  item?: { id: string; name: string };
  target?: { id: string; name: string; due: string };
  direction?: Direction;
  enter?: number;
  exit?: number;
  met?: boolean;
  /** The most that an item of an index can give, and what it gives here. */
  points?: number;
  given?: number | null;
  transform?: Transform;
  provenance: Provenance;
  /** The work that would meet it. */
  missing?: MissingWork | null;
}

interface EvidenceQuery {
  framework: string;
  part?: FormulaPart;
  limit: number;
  cursor?: string;
}

export interface Evidence {
  /** What all events of the part add, including those on other pages; `null` for several parts together. */
  total: number | null;
  items: EvidenceItem[];
  next: string | null;
}

/** One event and what it adds to a part of the formula. */
export interface EvidenceItem {
  position: string;
  source: string;
  id: string;
  type: string;
  subject: string | null;
  orgUnit: { code: string; name: string };
  time: string;
  recordedAt: string;
  part: FormulaPart;
  measure: string;
  adds: number;
}

function getExplanation(
  api: ApiClient,
  code: string,
  kpi: string,
  { framework, point }: { framework: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<Explanation> {
  return api.get<Explanation>(
    `${pathOf(code, kpi)}/explanation`,
    { framework, ...pointQuery(point) },
    signal,
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
  return api.get<Evidence>(`${pathOf(code, kpi)}/evidence`, { ...query, ...pointQuery(point) }, signal);
}

function pathOf(code: string, kpi: string): string {
  return `/org-units/${encodeURIComponent(code)}/kpis/${encodeURIComponent(kpi)}`;
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
