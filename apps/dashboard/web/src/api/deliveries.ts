import type { ApiClient } from './api-client.js';
import type { ChannelKind } from './subscriptions.js';

/** One message to one subscriber, and what became of it. */
export interface Delivery {
  id: string;
  channel: ChannelKind;
  state: 'pending' | 'delivered' | 'parked' | 'suppressed';
  attempts: number;
  /** How the last attempt failed, or why nobody was told. */
  lastError: string | null;
  nextAttemptAt: string | null;
}

export function listParkedDeliveries(api: ApiClient, signal?: AbortSignal): Promise<{ items: Delivery[] }> {
  return api.get<{ items: Delivery[] }>('/deliveries', { state: 'parked', limit: 200 }, signal);
}

export function retryDelivery(api: ApiClient, id: string): Promise<unknown> {
  return api.send(`/deliveries/${encodeURIComponent(id)}/retry`, { method: 'POST' });
}
