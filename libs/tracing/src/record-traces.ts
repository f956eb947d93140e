import type { TracingOptions } from './opentelemetry.js';

/**
 * Records the steps of traces in this process. OpenTelemetry is loaded only here, because most installations
 * do without it. Returns what sends the last spans.
 */
export async function recordTraces(options: TracingOptions): Promise<() => Promise<void>> {
  const { startOpenTelemetry } = await import('./opentelemetry.js');
  return startOpenTelemetry(options);
}
