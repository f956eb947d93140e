import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#kernel';
import { MAX_BATCH_EVENTS } from './limits.js';
import { RecorderOptions } from '../recorder-options.js';

/** Bursts may use up this much of the allowance at once; long enough that the largest batch always fits. */
const WINDOW_SECONDS = 10;
const EVERYBODY = 'everybody';

/** Events per key and per recorder, so that one runaway feed cannot fill the log for the others. */
@Injectable()
export class EventRates {
  private readonly perKey: RateLimiterMemory;
  private readonly perRecorder: RateLimiterMemory;

  constructor({ rateLimits }: RecorderOptions) {
    this.perKey = limiter(rateLimits.perKey);
    this.perRecorder = limiter(rateLimits.perRecorder);
  }

  /** @throws DomainError `too-many-requests` */
  async take(keyId: string, events: number): Promise<void> {
    try {
      await this.perKey.consume(keyId, events);
      await this.perRecorder.consume(EVERYBODY, events);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new DomainError(
        'too-many-requests',
        'More events than this key may send; send these again later.',
        { retryAfter },
      );
    }
  }
}

function limiter(eventsPerSecond: number): RateLimiterMemory {
  const points = Math.max(eventsPerSecond * WINDOW_SECONDS, MAX_BATCH_EVENTS);
  return new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
}
