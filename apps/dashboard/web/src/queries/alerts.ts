import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient, Page } from '../api/api-client.js';
import type { Delivery } from './deliveries.js';
import type { StageRef } from './frameworks.js';
import { alertKinds, alertStates, type AlertKind, type AlertState } from '#alerting/kinds';
import type { AlertSuppressReason, ResolveReason, Severity } from '#alerting/domain';
import type { ChangeCause } from '#assessments/domain';
import type { KpiResult, NextStage } from './maturity.js';

export { alertKinds, alertStates };

/** Why a result changed, and the events that decided it. */
export interface AlertCauses {
  causes: ChangeCause[];
  events: { count: number; positions: string[] };
}

export interface Alert {
  id: string;
  rule: string;
  kind: AlertKind;
  severity: Severity;
  state: AlertState;
  orgUnit: { code: string; name: string };
  /** `null`, like the track, for milestones and events. */
  framework: { id: string; name: string } | null;
  track: string | null;
  stage: { from: StageRef | null; to: StageRef | null };
  title: string;
  text: string;
  firedAt: string;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  endedAt: string | null;
  resolvedBecause: ResolveReason | null;
  /** The alert that replaced it. */
  replacedBy: string | null;
  /** The alerts that it replaced. */
  replaces: string[];
  /** The reason given for what withdrew it. */
  withdrawnReason: string | null;
  /** The day until which a pending alert waits. */
  waitsUntil: string | null;
  /** Why people are not notified. */
  suppressed: AlertSuppressReason | null;
  causes: ChangeCause[];
  events: AlertCauses['events'];
  /** Why it was resolved or withdrawn. */
  ended: AlertCauses | null;
  /** The day of the result that the alert is about. */
  day: string;
  kpis: KpiResult[];
  next: NextStage | null;
  deliveries: Delivery[];
}

export interface AlertFilter {
  orgUnit?: string;
  /** Default: those that hold and are notified. */
  state?: AlertState | 'any';
  since?: string;
  limit?: number;
  cursor?: string;
}

function listAlerts(api: ApiClient, filter: AlertFilter, signal?: AbortSignal): Promise<AlertPage> {
  return api.get<AlertPage>('/alerts', { ...filter }, signal);
}

function getAlert(api: ApiClient, id: string, signal?: AbortSignal): Promise<Alert> {
  return api.get<Alert>(`/alerts/${encodeURIComponent(id)}`, {}, signal);
}

export function acknowledgeAlert(api: ApiClient, id: string): Promise<Alert> {
  return api.send<Alert>(`/alerts/${encodeURIComponent(id)}/acknowledge`, { method: 'POST' });
}

/** Reads the newest alerts. */
export function useAlerts(filter: AlertFilter): UseQueryResult<Page<Alert>> {
  const api = useApi();
  return useQuery({ queryKey: ['alerts', filter], queryFn: ({ signal }) => listAlerts(api, filter, signal) });
}

/** A page of alerts, with the share of notified alerts that were withdrawn later. */
export interface AlertPage extends Page<Alert> {
  withdrawn: { count: number; of: number; days: number };
}

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
