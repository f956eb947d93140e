import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { QueryValue } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { EvidenceItem } from './explanation.js';
import type { KpiUnit } from './frameworks.js';
import type { Coverage } from './maturity.js';
import { pointQuery, type PointInTime } from './point-in-time.js';
import type { SeriesRange } from './series.js';

/** The number of one measure of an org unit, whether or not a framework reads it. */
export interface Figure {
  measure: string;
  name: string;
  kind: 'stock' | 'flow' | 'distinct' | 'mean' | 'perSubject' | 'trailing';
  unit: KpiUnit;
  decimals: number;
  window: { from: string; to: string } | null;
  /** `null`: nothing was measured, which is not zero; or entities have no common number. */
  value: number | null;
  /** Over how many amounts a mean or median is taken. */
  of: number | null;
  coverage: Coverage;
  trailing: number | null;
  /** For how many entities the org unit has figures of its own. */
  entities: number;
  /** Ids of the frameworks that read the measure. */
  frameworks: string[];
}

export interface Matter {
  id: string;
  name: string;
  figures: Figure[];
}

export interface Figures {
  asOf: string;
  months: number;
  matters: Matter[];
}

export interface SubjectFigure {
  subject: string;
  name: string | null;
  value: number;
}

export type FigurePart = 'counted' | 'reported' | 'overridden' | 'trailing';

export interface FigureDetail extends Figure {
  matter: string;
  matterName: string;
  asOf: string;
  parts: { part: FigurePart; value: number | null }[];
  segments: SubjectFigure[];
  subjects: SubjectFigure[];
  kpis: { framework: string; frameworkName: string; kpi: string; name: string }[];
  /** The noun of the entities that are counted. */
  noun: string | null;
}

export interface FigureSeries {
  name: string;
  unit: KpiUnit;
  decimals: number;
  points: { day: string; value: number | null; coverage: Coverage }[];
}

interface MeasureEvidence {
  total: number | null;
  items: MeasureEvidenceItem[];
  next: string | null;
}

/** One event and what it adds to a measure. */
export type MeasureEvidenceItem = Omit<EvidenceItem, 'part'>;

/** What is asked of a figure: over how many months, and of which segment or entity. */
export interface FigureChoice {
  months: number;
  subject: string | null;
}

const pathOf = (code: string, measure = ''): string =>
  `/org-units/${encodeURIComponent(code)}/measures${measure === '' ? '' : `/${encodeURIComponent(measure)}`}`;

/** Returns the query parameters of a figure. It has no edition, because no framework is asked. */
export function figureQuery(
  point: PointInTime,
  { months, subject }: FigureChoice,
): Record<string, QueryValue> {
  return { ...pointQuery({ ...point, edition: null }), months, ...(subject === null ? {} : { subject }) };
}

/** Reads every measure of an org unit. */
export function useFigures(code: string, months: number, point: PointInTime): UseQueryResult<Figures> {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', code, months, point],
    queryFn: ({ signal }) =>
      api.get<Figures>(pathOf(code), figureQuery(point, { months, subject: null }), signal),
    placeholderData: keepPreviousData,
  });
}

/** Reads one measure with what it consists of. */
export function useFigure(
  code: string,
  measure: string,
  months: number,
  point: PointInTime,
): UseQueryResult<FigureDetail> {
  const api = useApi();
  const query = figureQuery(point, { months, subject: null });
  return useQuery({
    queryKey: ['figures', code, measure, months, point],
    queryFn: ({ signal }) => api.get<FigureDetail>(pathOf(code, measure), query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useFigureSeries(
  code: string,
  measure: string,
  choice: FigureChoice,
  range: Pick<SeriesRange, 'from' | 'to' | 'step'>,
  point: PointInTime,
): UseQueryResult<FigureSeries> {
  const api = useApi();
  const query = { ...figureQuery({ ...point, asOf: null }, choice), ...range };
  return useQuery({
    queryKey: ['series', code, measure, query],
    queryFn: ({ signal }) => api.get<FigureSeries>(`${pathOf(code, measure)}/series`, query, signal),
    placeholderData: keepPreviousData,
  });
}

/** How many events of the log are looked through at a time. */
const EVIDENCE_PAGE = 200;

/** Reads the events that make up a figure; more of them are loaded on request. */
export function useFigureEvidence(
  code: string,
  measure: string,
  choice: FigureChoice,
  point: PointInTime,
): UseInfiniteQueryResult<InfiniteData<MeasureEvidence>> {
  const api = useApi();
  const query = { ...figureQuery(point, choice), limit: EVIDENCE_PAGE };
  return useInfiniteQuery({
    queryKey: ['evidence', code, measure, choice, point],
    queryFn: ({ pageParam, signal }) =>
      api.get<MeasureEvidence>(
        `${pathOf(code, measure)}/evidence`,
        { ...query, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
