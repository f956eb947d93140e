import { dataOf, type ApiClient } from '../../api/api-client.js';

const EVERY_MS = 400;
const PATIENCE_MS = 60_000;

/** Waits until the services have started again in the time zone. Gives up waiting after a minute. */
export async function waitForTimeZone(api: ApiClient, timeZone: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const about = await dataOf(api.calls.GET('/api/v1/about')).catch(() => null);
    if (about?.timeZone === timeZone) return;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
