import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schemas } from '#contract/domain';
import { useApi } from '../api/api-context.js';
import { dataOf, type ApiClient } from '../api/api-client.js';

/** One message to one subscription, with its state. */
export type Delivery = Schemas['DeliveryDocument'];

/** A message with its alert. */
export type DeliveryReport = Schemas['DeliveryReportDocument'];

export function retryDelivery(api: ApiClient, id: string): Promise<unknown> {
  return dataOf(api.calls.POST('/api/v1/deliveries/{id}/retry', { params: { path: { id } } }));
}

export function useDeadLetteredDeliveries() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['deliveries', 'parked'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.calls.GET('/api/v1/deliveries', {
          params: { query: { state: 'parked', limit: 50, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
