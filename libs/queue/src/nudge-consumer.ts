import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Consumption } from './consumption.js';
import { QueueBackend } from './queue-backend.js';
import type { Topic } from './topics.js';

export interface ConsumeOptions {
  /** Milliseconds after the end of a run until the sweep starts another one. Default 1,000. */
  sweepMs?: number;
}

/** Starts the work of topics. Stops it before the application closes its database. */
@Injectable()
export class NudgeConsumer implements BeforeApplicationShutdown {
  private readonly consumptions: Consumption[] = [];
  private readonly listeners: ((topic: Topic) => void)[] = [];

  constructor(private readonly backend: QueueBackend) {}

  /**
   * Runs the handler at once, on each nudge and at each sweep. Within this process its runs never overlap.
   * The handler must do all the work there is. When it fails, the failure is logged and the next sweep tries
   * again.
   */
  consume(topic: Topic, handler: () => Promise<void>, { sweepMs = 1_000 }: ConsumeOptions = {}): Consumption {
    const consumption = new Consumption(this.backend, topic, handler, sweepMs, () => this.failed(topic));
    this.consumptions.push(consumption);
    return consumption;
  }

  /** Calls back after each run that failed. */
  onFailure(listener: (topic: Topic) => void): void {
    this.listeners.push(listener);
  }

  private failed(topic: Topic): void {
    for (const listener of this.listeners) listener(topic);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.consumptions.map((consumption) => consumption.stop()));
  }
}
