/** `version-trace-parent-flags` of W3C Trace Context; later versions may add fields. */
const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const NO_TRACE = '0'.repeat(32);
const NO_PARENT = '0'.repeat(16);

/** Where in which trace something was caused. */
export interface TracePlace {
  traceId: string;
  spanId: string;
  /** Two hexadecimal digits; the lowest bit says that the trace is recorded. */
  flags: string;
}

/** Returns what a `traceparent` says; null when it is none. A wrong one never fails a request. */
export function parseTraceparent(value: unknown): TracePlace | null {
  const match = typeof value === 'string' ? TRACEPARENT.exec(value) : null;
  if (!match) return null;
  const [, version, traceId = '', spanId = '', flags = '', rest] = match;
  if (version === 'ff' || (version === '00' && rest !== undefined)) return null;
  return traceId === NO_TRACE || spanId === NO_PARENT ? null : { traceId, spanId, flags };
}

/** Returns the text of version 00, which every reader knows. */
export function traceparentOf({ traceId, spanId, flags }: TracePlace): string {
  return `00-${traceId}-${spanId}-${flags}`;
}

/** Returns a value as a `traceparent` of version 00; null when it is none. */
export function validTraceparent(value: unknown): string | null {
  const place = parseTraceparent(value);
  return place && traceparentOf(place);
}
