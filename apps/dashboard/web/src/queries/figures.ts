import type { Schemas } from '#contract/domain';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { dataOf } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import { pointQuery, type PointInTime } from './point-in-time.js';
import type { SeriesRange } from './series.js';

/** The number of one measure of an org unit, whether or not a framework reads it. */
export type Figure = Schemas['FigureDocument'];

export type Matter = Schemas['SubjectMatterDocument'];

export type Figures = Schemas['FiguresResponse'];

export type SubjectFigure = Schemas['SubjectFigureDocument'];

export type FigurePart = 'counted' | 'reported' | 'overridden' | 'trailing';

export type FigureDetail = Schemas['FigureResponse'];

export type FigureSeries = Schemas['FigureSeriesResponse'];

type MeasureEvidence = Schemas['MeasureEvidenceResponse'];

/** What is asked of a figure: over how many months, and of which segment or entity. */
export interface FigureChoice {
  months: number;
  subject: string | null;
}

const MEASURES = '/api/v1/org-units/{code}/measures';
const MEASURE = `${MEASURES}/{measure}` as const;

/** Returns the query parameters of a figure. It has no edition, because no framework is asked. */
export function figureQuery(point: PointInTime, { months, subject }: FigureChoice) {
  return { ...pointQuery({ ...point, edition: null }), months, ...(subject === null ? {} : { subject }) };
}

/** Reads every measure of an org unit. */
export function useFigures(code: string, months: number, point: PointInTime): UseQueryResult<Figures> {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', code, months, point],
    queryFn: ({ signal }) =>
      dataOf(
        api.calls.GET(MEASURES, {
          params: { path: { code }, query: figureQuery(point, { months, subject: null }) },
          signal,
        }),
      ),
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
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET(MEASURE, { params: { path: { code, measure }, query }, signal })),
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
    queryFn: ({ signal }) =>
      dataOf(api.calls.GET(`${MEASURE}/series`, { params: { path: { code, measure }, query }, signal })),
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
      dataOf(
        api.calls.GET(`${MEASURE}/evidence`, {
          params: {
            path: { code, measure },
            query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
