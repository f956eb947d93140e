import type { Schemas } from '#contract/domain';
import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ChannelKind, TargetMember } from '#delivery/domain';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';

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
  return dataOf(api.calls.GET('/api/v1/subscriptions', { params: { query: { limit: 500 } }, signal }));
}

export function createSubscription(api: ApiClient, body: NewSubscription): Promise<CreatedSubscription> {
  return dataOf(api.calls.POST('/api/v1/subscriptions', { body }));
}

export function deleteSubscription(api: ApiClient, id: string): Promise<unknown> {
  return dataOf(api.calls.DELETE('/api/v1/subscriptions/{id}', { params: { path: { id } } }));
}

export function useSubscriptions(): UseQueryResult<{ items: Subscription[] }> {
  const api = useApi();
  return useQuery({ queryKey: ['subscriptions'], queryFn: ({ signal }) => listSubscriptions(api, signal) });
}

const SUBSCRIPTION = '/api/v1/subscriptions/{id}';

export function changeSubscription(
  api: ApiClient,
  id: string,
  body: SubscriptionPatch,
): Promise<Subscription> {
  return dataOf(
    api.calls.PATCH(SUBSCRIPTION, {
      params: { path: { id } },
      body,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  );
}

export function rotateSecret(api: ApiClient, id: string): Promise<RotatedSecret> {
  return dataOf(api.calls.POST(`${SUBSCRIPTION}/rotate-secret`, { params: { path: { id } }, body: {} }));
}

export function sendTest(api: ApiClient, id: string): Promise<SubscriptionDelivery> {
  return dataOf(api.calls.POST(`${SUBSCRIPTION}/test`, { params: { path: { id } } }));
}

export function replaySubscription(
  api: ApiClient,
  id: string,
  range: { from: string; to: string },
): Promise<Replayed> {
  return dataOf(api.calls.POST(`${SUBSCRIPTION}/replay`, { params: { path: { id } }, body: range }));
}

export function useSubscription(id: string): UseQueryResult<Subscription> {
  const api = useApi();
  return useQuery({
    queryKey: ['subscriptions', id],
    queryFn: ({ signal }) => dataOf(api.calls.GET(SUBSCRIPTION, { params: { path: { id } }, signal })),
  });
}

export function useSubscriptionDeliveries(id: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['subscriptions', id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.calls.GET(`${SUBSCRIPTION}/deliveries`, {
          params: { path: { id }, query: { limit: 20, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
