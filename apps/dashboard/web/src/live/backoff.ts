const FIRST_MS = 1_000;
const MAX_MS = 30_000;

/**
 * Returns how long to wait before the given attempt (1, 2, …). The wait doubles from one second to half a
 * minute. Up to half of it is random, so that a thousand pages do not return to a restarted server at the
 * same instant.
 */
export function backoffMs(attempt: number, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** (attempt - 1), MAX_MS);
  return Math.round(full / 2 + (full / 2) * random);
}
