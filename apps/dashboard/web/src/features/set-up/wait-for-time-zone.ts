import type { ApiClient } from '../../api/api-client.js';
import type { About } from '../../queries/about.js';

const EVERY_MS = 400;
const PATIENCE_MS = 60_000;

/** Waits until the services have started again in the time zone. Gives up waiting after a minute. */
export async function waitForTimeZone(api: ApiClient, timeZone: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const about = await api.get<About>('/about').catch(() => null);
    if (about?.timeZone === timeZone) return;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
