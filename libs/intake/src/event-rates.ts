import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#kernel';
import { MAX_BATCH_EVENTS } from './content/limits.js';
import { IntakeOptions } from './intake-options.js';

/** A burst may use up the allowance of this many seconds. Long enough that the largest batch always fits. */
const WINDOW_SECONDS = 10;
const EVERYBODY = 'everybody';

/**
 * Limits events per second by key and by recorder, so that one runaway feed cannot fill the log for the
 * others. Whatever the settings say, one key has at most half of the recorder's limit.
 */
@Injectable()
export class EventRates {
  private readonly perKey: RateLimiterMemory;
  private readonly perRecorder: RateLimiterMemory;

  constructor({ rateLimits }: IntakeOptions) {
    this.perKey = limiter(Math.min(rateLimits.perKey, rateLimits.perRecorder / 2), MAX_BATCH_EVENTS);
    this.perRecorder = limiter(rateLimits.perRecorder, 2 * MAX_BATCH_EVENTS);
  }

  /** Gives back what was taken for events that were not stored. */
  async giveBack(callerId: string, events: number): Promise<void> {
    if (events <= 0) return;
    await Promise.all([this.perKey.reward(callerId, events), this.perRecorder.reward(EVERYBODY, events)]);
  }

  /** @throws DomainError `too-many-requests` */
  async take(callerId: string, events: number): Promise<void> {
    await take(
      this.perKey,
      callerId,
      events,
      'The key sends more events than it may; send these again later.',
    );
    try {
      await take(
        this.perRecorder,
        EVERYBODY,
        events,
        'All keys together send too many events; try again later.',
      );
    } catch (error) {
      // Gives back to the key what the recorder did not take.
      await this.perKey.reward(callerId, events);
      throw error;
    }
  }
}

async function take(
  limiter: RateLimiterMemory,
  name: string,
  events: number,
  whenTooMany: string,
): Promise<void> {
  try {
    await limiter.consume(name, events);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    // A rejected request counts nothing. Otherwise large senders that try again would keep the smaller ones
    // out.
    await limiter.reward(name, events);
    const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new DomainError('too-many-requests', whenTooMany, { retryAfter });
  }
}

function limiter(eventsPerSecond: number, minPoints: number): RateLimiterMemory {
  const points = Math.max(Math.floor(eventsPerSecond * WINDOW_SECONDS), minPoints);
  return new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
}
