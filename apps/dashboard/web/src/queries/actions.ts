import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { StageRef } from './frameworks.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

/** Work that would bring an org unit forward: `count` more of `measure`. */
export interface Action {
  measure: string;
  name: string;
  count: number;
  /** The segment or entity that the work is done in or on; absent: any. */
  subject?: string;
  gain: ActionGain;
  /** `gain.share` for each piece of work; the ranking goes by it. */
  gainPerUnit: number;
  effects: ActionEffect[];
}

interface ActionGain {
  framework: string;
  edition: string;
  track: string;
  /** The KPI that the work is for. */
  kpi: string;
  /** Of the score of an index. */
  points: number | null;
  /** Elsewhere: stages, gates, items or targets, and parts of them. */
  progress: number | null;
  /** Of all that the track can give, 0–1. */
  share: number;
}

/** What the work does to a KPI. */
export interface ActionEffect {
  framework: string;
  /** `null`: no track counts the KPI. */
  track: string | null;
  kpi: string;
  name: string;
  from: number | null;
  to: number | null;
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
