import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { Direction, KpiUnit, StageRef } from './frameworks.js';
import type { TargetVerdict } from './maturity.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

type ForecastVerdict =
  'reached' | 'arriving' | 'no-movement' | 'moving-away' | 'beyond-horizon' | 'not-enough-data';

/** When a KPI reaches one of its thresholds at the present pace. */
export interface Forecast {
  kpi: string;
  name: string;
  track: string;
  stage: StageRef | null;
  target?: { id: string; name: string; due: string; verdict: TargetVerdict | null } | null;
  value: number | null;
  threshold: number;
  direction: Direction;
  unit: KpiUnit;
  decimals: number;
  verdict: ForecastVerdict;
  slopePerMonth: number | null;
  /** Confidence interval of the slope. */
  interval: { low: number; high: number } | null;
  eta: string | null;
  earliest: string | null;
  latest: string | null;
  /** The days from which the pace was computed. */
  window: { from: string; to: string };
  points: { day: string; value: number }[];
}

/** A pace that the sources name, in percentage points a day. */
export interface ReferenceSlope {
  id: string;
  name: string;
  perDay: number;
  source: string;
}

interface ForecastAnswer {
  items: Forecast[];
  references: ReferenceSlope[];
}

function getForecast(
  api: ApiClient,
  code: string,
  { framework, kpi, point }: { framework: string; kpi: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<ForecastAnswer> {
  return api.get<ForecastAnswer>(
    `/org-units/${encodeURIComponent(code)}/forecast`,
    { framework, kpi, ...pointQuery(point) },
    signal,
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
