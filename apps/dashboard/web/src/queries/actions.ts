import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { KpiUnit, StageRef } from './frameworks.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

/** Work that would advance an org unit: `count` more of `measure`. */
export interface Action {
  measure: string;
  name: string;
  count: number;
  /** The segment or entity of the work; absent: any. */
  subject?: string;
  brings?: Brought;
  gain: ActionGain;
  /** The part of `gain.share` that each unit of work brings; the ranking is by this number. */
  gainPerUnit: number;
  effects: ActionEffect[];
}

/** The value to which work brings the amount of each entity that it is done on. */
export interface Brought {
  to: number;
  direction: 'at-least' | 'at-most';
}

interface ActionGain {
  framework: string;
  edition: string;
  track: string;
  /** The KPI that the work is for. */
  kpi: string;
  /** Points of the score of an index. */
  points: number | null;
  /** For other kinds of tracks: stages, gates, items or targets, and parts of them. */
  progress: number | null;
  /** Share of all that the track can give, 0–1. */
  share: number;
}

/** The effect of the work on a KPI. */
export interface ActionEffect {
  framework: string;
  /** `null`: no track uses the KPI. */
  track: string | null;
  kpi: string;
  name: string;
  from: number | null;
  to: number | null;
  unit: KpiUnit;
  decimals: number;
  /** True: it moves the KPI the wrong way. */
  harmful: boolean;
  stage: { from: StageRef | null; to: StageRef | null } | null;
  score: { from: number | null; to: number | null } | null;
}

function listActions(
  api: ApiClient,
  code: string,
  { framework, point }: { framework: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<{ items: Action[] }> {
  return api.get<{ items: Action[] }>(
    `/org-units/${encodeURIComponent(code)}/actions`,
    { framework, ...pointQuery(point) },
    signal,
  );
}

export function useActions(
  code: string,
  framework: string,
  point: PointInTime,
): UseQueryResult<{ items: Action[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['actions', code, framework, point],
    queryFn: ({ signal }) => listActions(api, code, { framework, point }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
