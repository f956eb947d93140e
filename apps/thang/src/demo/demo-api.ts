import { setTimeout as pause } from 'node:timers/promises';

const PROJECTED_WITHIN_MS = 120_000;

interface SubscriptionSummary {
  orgUnit: string;
  channel: { kind: string };
}

/** What the demo asks of the running instance besides recording: the same calls that anybody may make. */
export class DemoApi {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** Alerts about the body and all below it appear in the page. */
  async subscribePage(orgUnit: string): Promise<void> {
    const { items } = (await (await this.call('GET', '/subscriptions?limit=500')).json()) as {
      items: SubscriptionSummary[];
    };
    if (items.some((known) => known.orgUnit === orgUnit && known.channel.kind === 'page')) return;
    await this.call('POST', '/subscriptions', { orgUnit, channel: { kind: 'page' }, language: 'vi' });
  }

  /** Waits until everything up to the position can be read about the body. */
  async projected(orgUnit: string, position: string, signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + PROJECTED_WITHIN_MS;
    while (performance.now() < deadline) {
      const response = await this.fetch('GET', `/org-units/${orgUnit}/maturity`, undefined, {
        'thang-min-position': position,
      });
      if (response.ok) return;
      await pause(500, undefined, { signal });
    }
    throw new Error('The history was recorded, but its projection is not done after two minutes.');
  }

  private async call(method: string, path: string, body?: object): Promise<Response> {
    const response = await this.fetch(method, path, body);
    if (response.ok) return response;
    throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  }

  private fetch(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
}
