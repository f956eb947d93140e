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
  asOf: string;
  /** The log position up to which facts are counted. */
  position: string;
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
export interface ExplainedMeasure {
  part: FormulaPart;
  measure: string;
  name: string;
  key: string;
  amount: number;
  /** False: no fact reports the measure, which is not zero. */
  measured: boolean;
  coverage: Coverage;
  /** Of a median: every amount, ascending, with the number of entities that have it. */
  distribution?: AmountOfEntities[];
  /** Id of the KPI of the framework that equals this number, if there is one. */
  kpi?: string;
}

export interface AmountOfEntities {
  amount: number;
  entities: number;
  /** True: the amount in the middle, or one of the two. */
  isMiddle: boolean;
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
  /** What happened, in words. */
  title: string;
  subject: string | null;
  /** What the subject is called. */
  name: string | null;
  orgUnit: { code: string; name: string };
  time: string;
  recordedAt: string;
  recordedBy: Recorder | null;
  part: FormulaPart;
  measure: string;
  measureName: string;
  adds: number;
  /** Of a median: the amount of the subject with this event. */
  amount: number | null;
  isMiddle: boolean;
  /** Why it adds nothing. */
  because: 'overridden' | 'left-out' | 'counted-elsewhere' | 'corrected' | 'retracted' | null;
  /** Of an event that was corrected or retracted: what it added before. */
  added: number | null;
  /** The correction or retraction that took its place. */
  replaced: { position: string; at: string; by: Recorder | null; reason: string | null } | null;
}

/** A person or key that recorded something; `name` is null when it is unknown today. */
interface Recorder {
  id: string;
  name: string | null;
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
