import { setTimeout as pause } from 'node:timers/promises';
import { callApi, type ApiAddress, type ApiRequest } from '#client';

const PROJECTED_WITHIN_MS = 120_000;

interface SubscriptionSummary {
  orgUnit: string;
  channel: { kind: string };
}

/** The requests of the demo besides recording: the same calls that any client may make. */
export class DemoApi {
  constructor(private readonly address: ApiAddress) {}

  /** Subscribes the page to alerts about the org unit and its subtree. */
  async subscribePage(orgUnit: string): Promise<void> {
    const { items } = (await (await this.call('GET', '/subscriptions?limit=500')).json()) as {
      items: SubscriptionSummary[];
    };
    if (items.some((known) => known.orgUnit === orgUnit && known.channel.kind === 'page')) return;
    await this.call('POST', '/subscriptions', { orgUnit, channel: { kind: 'page' }, language: 'vi' });
  }

  /** Waits until reads of the org unit include everything up to the position. */
  async projected(orgUnit: string, position: string, signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + PROJECTED_WITHIN_MS;
    while (performance.now() < deadline) {
      const response = await callApi(this.address, {
        method: 'GET',
        path: `/org-units/${orgUnit}/maturity`,
        headers: { 'thang-min-position': position },
      });
      if (response.ok) return;
      await pause(500, undefined, { signal });
    }
    throw new Error('The history was recorded, but its projection is not done after two minutes.');
  }

  private async call(method: ApiRequest['method'], path: string, body?: object): Promise<Response> {
    const response = await callApi(this.address, {
      method,
      path,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  }
}
