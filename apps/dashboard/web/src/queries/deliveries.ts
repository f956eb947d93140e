import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schemas } from '#contract/domain';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';

/** One message to one subscription, with its state. */
export type Delivery = Schemas['DeliveryDocument'];

/** A message with its alert. */
export type DeliveryReport = Schemas['DeliveryReportDocument'];

export function retryDelivery(api: ApiClient, id: string): Promise<unknown> {
  return api.send(`/deliveries/${encodeURIComponent(id)}/retry`, { method: 'POST' });
}

export function useDeadLetteredDeliveries() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['deliveries', 'parked'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Schemas['DeliveriesResponse']>(
        '/deliveries',
        { state: 'parked', limit: 50, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
