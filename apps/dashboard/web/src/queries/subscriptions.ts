import type { Schemas } from '#contract/domain';
import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ChannelKind, TargetMember } from '#delivery/domain';
import { useApi } from '../api/api-context.js';
import type { ApiClient, Page } from '../api/api-client.js';

export type Channel = { kind: ChannelKind } & Partial<Record<TargetMember, string>>;

/** A list that is left out means all. */
export type NewSubscription = Schemas['NewSubscriptionRequest'];

export type Subscription = Schemas['SubscriptionDocument'];

/** A JSON merge patch: what is absent stays, and null brings back the default. */
export type SubscriptionPatch = Schemas['SubscriptionPatchRequest'];

export type RotatedSecret = Schemas['RotatedSecretResponse'];

export type Attempt = Schemas['AttemptDocument'];

/** A message to the subscription with every attempt to deliver it. */
export type SubscriptionDelivery = Schemas['SubscriptionDeliveryDocument'];

export type Replayed = Schemas['ReplayResponse'];

/** The answer to creation. It is the only answer with the secret. */
export type CreatedSubscription = Schemas['NewSubscriptionResponse'];

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
