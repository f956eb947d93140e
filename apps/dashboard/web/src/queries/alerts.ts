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
import { dataOf, type ApiClient, type Page } from '../api/api-client.js';
import { alertKinds, alertStates, type AlertState } from '#alerting/kinds';

export { alertKinds, alertStates };

/** Why a result changed, and the events that decided it. */
export type AlertCauses = Schemas['CausesDocument'];

export type Alert = Schemas['AlertDocument'];

export interface AlertFilter {
  orgUnit?: string;
  /** Default: those that hold and are notified. */
  state?: AlertState | 'any';
  since?: string;
  /** The id of the alert that gathers those asked for. */
  within?: string;
  limit?: number;
  cursor?: string;
}

function listAlerts(api: ApiClient, filter: AlertFilter, signal?: AbortSignal): Promise<AlertPage> {
  return dataOf(api.calls.GET('/api/v1/alerts', { params: { query: filter }, signal }));
}

function getAlert(api: ApiClient, id: string, signal?: AbortSignal): Promise<Alert> {
  return dataOf(api.calls.GET('/api/v1/alerts/{id}', { params: { path: { id } }, signal }));
}

export function acknowledgeAlert(api: ApiClient, id: string): Promise<Alert> {
  return dataOf(api.calls.POST('/api/v1/alerts/{id}/acknowledge', { params: { path: { id } } }));
}

/** Reads the newest alerts. */
export function useAlerts(filter: AlertFilter): UseQueryResult<Page<Alert>> {
  const api = useApi();
  return useQuery({ queryKey: ['alerts', filter], queryFn: ({ signal }) => listAlerts(api, filter, signal) });
}

/** A page of alerts, with the share of notified alerts that were withdrawn later. */
export type AlertPage = Schemas['AlertsResponse'];

/** Reads the newest alerts; older ones are loaded on request. */
export function useAlertPages(filter: AlertFilter): UseInfiniteQueryResult<InfiniteData<AlertPage>> {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['alerts', 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      listAlerts(api, { ...filter, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export const alertKey = (id: string) => ['alerts', 'one', id] as const;

export function useAlert(id: string): UseQueryResult<Alert> {
  const api = useApi();
  return useQuery({ queryKey: alertKey(id), queryFn: ({ signal }) => getAlert(api, id, signal) });
}
