import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { Language } from '../i18n/language.js';

/** From least to most severe. */
export const severities = ['info', 'warning', 'critical'] as const;

export type Severity = (typeof severities)[number];

export const channelKinds = ['page', 'email', 'webhook'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The changes that one can be told of. */
export const alertKinds = ['stage-advanced', 'stage-regressed', 'threshold-approaching'] as const;
export type AlertKind = (typeof alertKinds)[number];

export interface Channel {
  kind: ChannelKind;
  to?: string;
  url?: string;
}

/** Lists that are left out mean all. */
export interface NewSubscription {
  orgUnit: string;
  frameworks?: string[];
  kinds?: AlertKind[];
  severity: Severity;
  channel: Channel;
  language: Language;
}

export interface Subscription {
  id: string;
  orgUnit: string;
  frameworks: string[] | null;
  kinds: AlertKind[] | null;
  severity: Severity;
  channel: Channel;
  language: Language;
  createdAt: string;
}

/** The answer to creating: the only time that a webhook's secret is shown. */
export interface CreatedSubscription extends Subscription {
  secret?: string;
}

function listSubscriptions(api: ApiClient, signal?: AbortSignal): Promise<{ items: Subscription[] }> {
  return api.get<{ items: Subscription[] }>('/subscriptions', { limit: 500 }, signal);
}

export function createSubscription(api: ApiClient, body: NewSubscription): Promise<CreatedSubscription> {
  return api.send<CreatedSubscription>('/subscriptions', { method: 'POST', body });
}

export function deleteSubscription(api: ApiClient, id: string): Promise<unknown> {
  return api.send(`/subscriptions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export function useSubscriptions(): UseQueryResult<{ items: Subscription[] }> {
  const api = useApi();
  return useQuery({ queryKey: ['subscriptions'], queryFn: ({ signal }) => listSubscriptions(api, signal) });
}
