import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '#kernel';

/** How often work is tried again that a limit held back. */
const MAX_WAITS = 100;

/** Tries again what the rate limit, or a recorder with too much to do, held back. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || waits === MAX_WAITS) throw error;
      await sleep(Number(error.extensions['retryAfter'] ?? 1) * 1000);
    }
  }
}

function passes(error: unknown): error is DomainError {
  return error instanceof DomainError && ['too-many-requests', 'overloaded'].includes(error.code);
}
