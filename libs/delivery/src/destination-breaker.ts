import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#database';
import { Clock } from '#kernel';
import { DeliveryOptions } from './delivery-options.js';
import { answerOf } from './domain/breaker.js';
import type { Outcome } from './domain/outcome.js';
import { countSuspended, recordAnswer, recordSilence } from './storage/destination-table.js';

/**
 * Suspends sending to destinations that give no answer (a circuit breaker). All processes share its state in
 * the database. When a suspension ends, one attempt at a time is made until one is answered.
 */
@Injectable()
export class DestinationBreaker {
  private readonly log = new Logger(DestinationBreaker.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly options: DeliveryOptions,
  ) {}

  /** Records what an attempt says about its destination. Never rejects, because the next one says it again. */
  async record(destination: string, outcome: Outcome, tookMs: number): Promise<void> {
    const answer = answerOf(outcome);
    const { breaker, slowAfterMs, random } = this.options.tuning;
    try {
      if (answer === 'answered') await recordAnswer(this.database, destination, tookMs > slowAfterMs);
      if (answer === 'silent' && outcome.result === 'failed')
        await recordSilence(this.database, {
          ...{ destination, reason: outcome.reason, rule: breaker },
          random: random(),
          now: this.clock.now(),
        });
    } catch (error) {
      this.log.warn(`How a destination answered could not be recorded: ${String(error)}`);
    }
  }

  /** Counts the destinations to which sending is suspended. */
  suspended(): Promise<number> {
    return countSuspended(this.database);
  }
}
