const PATIENCE_MS = 60_000;
const EVERY_MS = 100;

/**
 * Waits until `/health/ready` answers 200.
 * @throws Error that names what was not ready
 */
export async function waitUntilReady(url: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const state = await readiness(url);
    if (state === 'ready') return;
    if (performance.now() > deadline)
      throw new Error(`Thang runs, but did not get ready within a minute: ${state}`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

async function readiness(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? 'ready' : await response.text();
  } catch (error) {
    return String(error);
  }
}
