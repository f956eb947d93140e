import { failed, failedForGood } from './outcome.js';
import { verdictOf } from './verdict.js';

const backoff = { attempts: 3, firstMs: 1_000, maxMs: 60_000 };
const verdict = (outcome: Parameters<typeof verdictOf>[0], attempt: number, attemptLimit = 3) =>
  verdictOf(outcome, { attempt, attemptLimit }, backoff, 1);
const unavailable = failed('unavailable', 'HTTP 503');

describe('verdictOf', () => {
  it('waits longer after each failure, then dead-letters', () => {
    expect([1, 2, 3].map((attempt) => verdict(unavailable, attempt))).toEqual([
      { state: 'pending', waitMs: 1_000, reason: 'unavailable', detail: 'HTTP 503' },
      { state: 'pending', waitMs: 2_000, reason: 'unavailable', detail: 'HTTP 503' },
      { state: 'dead-lettered', reason: 'too-many-attempts', detail: 'HTTP 503' },
    ]);
  });

  it('starts with short waits again when a retry by hand has raised the limit', () => {
    expect(verdict(unavailable, 4, 6)).toMatchObject({ state: 'pending', waitMs: 1_000 });
  });

  it('dead-letters a permanent failure at once', () => {
    expect(verdict(failedForGood('gone', 'HTTP 410'), 1)).toEqual({
      state: 'dead-lettered',
      reason: 'gone',
      detail: 'HTTP 410',
    });
  });

  it('keeps the code with which the receiver answered', () => {
    expect(verdict({ ...unavailable, status: 503 }, 1)).toMatchObject({ status: 503 });
    expect(verdict({ result: 'delivered', detail: 'HTTP 204', status: 204 }, 1)).toMatchObject({
      status: 204,
    });
  });

  it('waits as long as the receiver asks', () => {
    expect(verdict({ ...unavailable, retryAfterMs: 30_000 }, 1)).toMatchObject({ waitMs: 30_000 });
  });
});
