import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { InvalidRequestError } from '../problems/problem.js';

export const MIN_POSITION_HEADER = 'thang-min-position';
const WAIT_MS = 5000;
const MAX_PAUSE_MS = 160;

/** Returns the position that this read must include; `null` when the caller names none. */
export function minPositionOf(request: FastifyRequest): number | null {
  const header = request.headers[MIN_POSITION_HEADER];
  if (header === undefined) return null;
  const position = typeof header === 'string' && /^\d{1,16}$/.test(header) ? Number(header) : NaN;
  if (Number.isSafeInteger(position)) return position;
  throw new InvalidRequestError([
    {
      header: 'Thang-Min-Position',
      code: 'position',
      detail: 'Thang-Min-Position must be a position of the event log.',
    },
  ]);
}

/**
 * Waits until the read model has reached `wanted`, for five seconds at most. Asks again after 10 ms, then
 * after increasing pauses: most reads follow their write at once and need one or two attempts.
 * @throws DomainError `behind`
 */
export async function waitForPosition(
  current: () => Promise<number>,
  wanted: number,
  waitMs = WAIT_MS,
): Promise<void> {
  const giveUpAt = performance.now() + waitMs;
  for (let pause = 10; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    const position = await current();
    if (position >= wanted) return;
    if (performance.now() + pause > giveUpAt) {
      const detail = `The read model has reached position ${position}, not ${wanted} yet.`;
      throw new DomainError('behind', detail, { position: String(position), retryAfter: 1 });
    }
    await sleep(pause);
  }
}
