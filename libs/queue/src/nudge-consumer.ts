import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Consumption } from './consumption.js';
import { QueueBackend } from './queue-backend.js';
import type { Topic } from './topics.js';

export interface ConsumeOptions {
  /** The handler also runs this long after its last run ended, in milliseconds. Default 1,000. */
  sweepMs?: number;
}

/** Starts the work of topics and, before the application closes its database, stops it. */
@Injectable()
export class NudgeConsumer implements BeforeApplicationShutdown {
  private readonly consumptions: Consumption[] = [];

  constructor(private readonly backend: QueueBackend) {}

  /**
   * Runs the handler at once, on each nudge and at each sweep, never twice at once in this process. The
   * handler does everything there is to do; when it fails, the failure is logged and the next sweep tries
   * again.
   */
  consume(topic: Topic, handler: () => Promise<void>, { sweepMs = 1_000 }: ConsumeOptions = {}): Consumption {
    const consumption = new Consumption(this.backend, topic, handler, sweepMs);
    this.consumptions.push(consumption);
    return consumption;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.consumptions.map((consumption) => consumption.stop()));
  }
}
