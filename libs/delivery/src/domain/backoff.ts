export interface Backoff {
  /** Attempts before a message is dead-lettered. */
  attempts: number;
  /** The wait after the first failure; each further failure doubles it. */
  firstMs: number;
  maxMs: number;
}

/** Twenty-eight attempts in three days on average, so that an outage over a weekend loses nothing. */
export const defaultBackoff: Backoff = { attempts: 28, firstMs: 5_000, maxMs: 6 * 3_600_000 };

/**
 * Returns the wait in milliseconds after the given number of failures, from 1. The wait grows exponentially.
 * It is spread over half of its length, so that receivers that failed together are not tried together. It is
 * at least what the receiver asked for, within the maximum wait.
 *
 * @param random from 0 (inclusive) to 1
 */
export function waitAfter(failures: number, backoff: Backoff, random: number, retryAfterMs = 0): number {
  const full = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 40));
  return Math.round(Math.max(full * (0.5 + random / 2), Math.min(retryAfterMs, backoff.maxMs)));
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Reads `Retry-After` (seconds or an HTTP date) as milliseconds from `now`; `undefined` when it is neither.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = HTTP_DATE.test(header.trim()) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
