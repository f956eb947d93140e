import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

/** When a KPI reaches one of its thresholds at the present pace. */
export type Forecast = Schemas['ForecastDocument'];

/** A pace that the sources name, in percentage points a day. */
export type ReferenceSlope = Schemas['ReferenceSlopeDocument'];

type ForecastAnswer = Schemas['ForecastResponse'];

function getForecast(
  api: ApiClient,
  code: string,
  { framework, kpi, point }: { framework: string; kpi: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<ForecastAnswer> {
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/forecast', {
      params: { path: { code }, query: { framework, kpi, ...pointQuery(point) } },
      signal,
    }),
  );
}

export function useForecast(
  code: string,
  kpi: string,
  framework: string,
  point: PointInTime,
): UseQueryResult<ForecastAnswer> {
  const api = useApi();
  return useQuery({
    queryKey: ['forecast', code, kpi, framework, point],
    queryFn: ({ signal }) => getForecast(api, code, { framework, kpi, point }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
