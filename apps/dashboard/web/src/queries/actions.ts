import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

/** Work that would advance an org unit: `count` more of `measure`. */
export type Action = Schemas['ActionDocument'];

/** The value to which work brings the amount of each entity that it is done on. */
export type Brought = Schemas['BroughtDocument'];

/** The effect of the work on a KPI. */
export type ActionEffect = Schemas['ActionEffectDocument'];

function listActions(
  api: ApiClient,
  code: string,
  { framework, point }: { framework: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<{ items: Action[] }> {
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/actions', {
      params: { path: { code }, query: { framework, ...pointQuery(point) } },
      signal,
    }),
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
