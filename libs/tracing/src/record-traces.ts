export interface TracingOptions {
  /** Where traces are sent: the address of a collector that takes OTLP over HTTP. */
  endpoint: string;
  /** The name of the process: `web`, `worker`, `recorder`. */
  service: string;
  version: string;
  /** Called when spans cannot be sent. They are dropped then. */
  onProblem: (message: string) => void;
}

/**
 * Records the steps of traces in this process. OpenTelemetry is loaded only here, because most installations
 * do without it. Returns what sends the last spans.
 */
export async function recordTraces(options: TracingOptions): Promise<() => Promise<void>> {
  const { startOpenTelemetry } = await import('./opentelemetry.js');
  return startOpenTelemetry(options);
}
