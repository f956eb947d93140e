import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AlertKind, Severity } from '#alerting/domain';
import type {
  ChannelKind,
  Digest,
  DisableReason,
  FailureReason,
  PauseReason,
  SubscriptionState,
  TargetMember,
} from '#delivery/domain';
import { useApi } from '../api/api-context.js';
import type { ApiClient, Page } from '../api/api-client.js';
import type { Language } from '../i18n/language.js';
import type { Delivery } from './deliveries.js';

export type Channel = { kind: ChannelKind } & Partial<Record<TargetMember, string>>;

/** A list that is left out means all. */
export interface NewSubscription {
  orgUnit: string;
  frameworks?: string[];
  kinds?: AlertKind[];
  severity: Severity;
  /** Default: by the kind of the change. */
  digest?: Digest;
  channel: Channel;
  language: Language;
}

export interface Subscription {
  id: string;
  orgUnit: string;
  frameworks: string[] | null;
  kinds: AlertKind[] | null;
  severity: Severity;
  /** `null`: by the kind of the change. */
  digest: Digest | null;
  channel: Channel;
  language: Language;
  createdAt: string;
  /** The id of the key that it belongs to. */
  owner: string;
  paused: boolean;
  state: SubscriptionState;
  stateReason: PauseReason | DisableReason | null;
  stateSince: string | null;
  /** Sending to the destination is suspended because it gives no answer; messages wait. */
  suspension: { destination: string; since: string; nextAttemptAt: string; reason: FailureReason } | null;
  /** Until when messages carry the signature of the old secret too. */
  oldSecretEndsAt: string | null;
}

/** A JSON merge patch: what is absent stays, and null brings back the default. */
export interface SubscriptionPatch {
  orgUnit?: string;
  frameworks?: string[] | null;
  kinds?: AlertKind[] | null;
  severity?: Severity;
  digest?: Digest | null;
  channel?: Partial<Record<TargetMember, string>>;
  language?: Language;
  paused?: boolean;
  owner?: string;
}

export interface RotatedSecret {
  secret: string;
  oldSecretEndsAt: string;
}

export interface Attempt {
  number: number;
  startedAt: string;
  durationMs: number | null;
  delivered: boolean | null;
  /** With what the receiver answered, of HTTP or SMTP. */
  status: number | null;
  detail: string | null;
}

/** A message to the subscription with every attempt to deliver it. */
export interface SubscriptionDelivery extends Delivery {
  createdAt: string;
  /** `null`: it is about the subscription, such as a test. */
  alert: string | null;
  orgUnit: string;
  title: string;
  tries: Attempt[];
}

export interface Replayed {
  resent: number;
  added: number;
  next: string | null;
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

function pathOf(id: string): string {
  return `/subscriptions/${encodeURIComponent(id)}`;
}

export function changeSubscription(
  api: ApiClient,
  id: string,
  body: SubscriptionPatch,
): Promise<Subscription> {
  return api.send<Subscription>(pathOf(id), {
    method: 'PATCH',
    body,
    contentType: 'application/merge-patch+json',
  });
}

export function rotateSecret(api: ApiClient, id: string): Promise<RotatedSecret> {
  return api.send<RotatedSecret>(`${pathOf(id)}/rotate-secret`, { method: 'POST', body: {} });
}

export function sendTest(api: ApiClient, id: string): Promise<SubscriptionDelivery> {
  return api.send<SubscriptionDelivery>(`${pathOf(id)}/test`, { method: 'POST' });
}

export function replaySubscription(
  api: ApiClient,
  id: string,
  range: { from: string; to: string },
): Promise<Replayed> {
  return api.send<Replayed>(`${pathOf(id)}/replay`, { method: 'POST', body: range });
}

export function useSubscription(id: string): UseQueryResult<Subscription> {
  const api = useApi();
  return useQuery({
    queryKey: ['subscriptions', id],
    queryFn: ({ signal }) => api.get<Subscription>(pathOf(id), {}, signal),
  });
}

export function useSubscriptionDeliveries(id: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['subscriptions', id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<SubscriptionDelivery>>(
        `${pathOf(id)}/deliveries`,
        { limit: 20, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
