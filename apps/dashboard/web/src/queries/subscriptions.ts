import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AlertKind, Severity } from '#alerting/domain';
import type { ChannelKind, TargetMember } from '#delivery/domain';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { Language } from '../i18n/language.js';

export type Channel = { kind: ChannelKind } & Partial<Record<TargetMember, string>>;

/** A list that is left out means all. */
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

/** The answer to creation. It is the only answer with the secret. */
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
