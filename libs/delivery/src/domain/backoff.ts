export interface Backoff {
  /** Attempts before a message is parked. */
  attempts: number;
  /** The wait after the first failure; each further one doubles it. */
  firstMs: number;
  maxMs: number;
}

/** Fifteen attempts in about eleven hours: long enough for a receiver's night, short enough to be noticed. */
export const defaultBackoff: Backoff = { attempts: 15, firstMs: 5_000, maxMs: 6 * 3_600_000 };

/**
 * How long to wait after the given number of failures (from 1): exponential, spread over half of itself so that
 * receivers that failed together are not asked together; at least what the receiver asked for, within the longest wait.
 * @param random from 0 (inclusive) to 1
 */
export function waitAfter(failures: number, backoff: Backoff, random: number, retryAfterMs = 0): number {
  const full = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 40));
  return Math.round(Math.max(full * (0.5 + random / 2), Math.min(retryAfterMs, backoff.maxMs)));
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** `Retry-After` in milliseconds: seconds or an HTTP date; `undefined` when it makes no sense. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = HTTP_DATE.test(header.trim()) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
