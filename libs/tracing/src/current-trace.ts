import { AsyncLocalStorage } from 'node:async_hooks';
import { parseTraceparent } from '#kernel';

const storage = new AsyncLocalStorage<string | null>();

/**
 * Runs work for which, and for all that it starts, `traceparent` is the current one. Without a trace, work
 * that is in none runs as it is: in Node 20 the first use of the storage slows down every promise of the
 * process.
 */
export function withTraceparent<T>(traceparent: string | null, work: () => T): T {
  if (traceparent === currentTraceparent()) return work();
  return storage.run(traceparent, work);
}

/** Returns the `traceparent` of the work that is going on; null without one. */
export function currentTraceparent(): string | null {
  return storage.getStore() ?? null;
}

/** Returns the id of the trace of the work that is going on; null without one. */
export function currentTraceId(): string | null {
  return parseTraceparent(currentTraceparent())?.traceId ?? null;
}
