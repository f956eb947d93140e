import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import type { ApiClient } from '../api/api-client.js';
import type { ChannelKind } from '#delivery/domain';

/** One message to one subscription, with its state. */
export interface Delivery {
  id: string;
  channel: ChannelKind;
  state: 'pending' | 'delivered' | 'parked' | 'suppressed';
  /**
   * Why it was dead-lettered or suppressed: one of `deliveryReasons`, or a newer reason that this page does
   * not know.
   */
  reason: string | null;
  attempts: number;
  /** The technical text of the last failure. */
  lastError: string | null;
  /** Set while the message is pending. */
  nextAttemptAt: string | null;
  /** When it was delivered, dead-lettered or suppressed. */
  settledAt: string | null;
}

/** A message with its alert. */
export interface DeliveryReport extends Delivery {
  /** The id of the alert; `null`: the message is about its subscription. */
  alert: string | null;
  orgUnit: string;
  title: string;
}

function listDeadLetteredDeliveries(
  api: ApiClient,
  signal?: AbortSignal,
): Promise<{ items: DeliveryReport[] }> {
  return api.get<{ items: DeliveryReport[] }>('/deliveries', { state: 'parked', limit: 200 }, signal);
}

export function retryDelivery(api: ApiClient, id: string): Promise<unknown> {
  return api.send(`/deliveries/${encodeURIComponent(id)}/retry`, { method: 'POST' });
}

export function useDeadLetteredDeliveries(): UseQueryResult<{ items: DeliveryReport[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['deliveries', 'parked'],
    queryFn: ({ signal }) => listDeadLetteredDeliveries(api, signal),
  });
}
