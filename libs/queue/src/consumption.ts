import { Logger } from '@nestjs/common';
import { OneAtATime } from './one-at-a-time.js';
import type { NudgeWorker, QueueBackend } from './queue-backend.js';
import type { Topic } from './topics.js';
import { within } from './within.js';

const RECONNECT_MS = 1_000;
const CLOSE_MS = 2_000;
const REPEAT_LOG_MS = 30_000;

/** Runs the work of one topic in this process, on nudges and on sweeps. */
export class Consumption {
  private readonly log: Logger;
  private readonly runner: OneAtATime;
  private readonly worker: Promise<NudgeWorker | undefined>;
  private readonly stopping = new AbortController();
  private sweep: NodeJS.Timeout | undefined;
  private failures = 0;
  private loggedAt = -Infinity;

  constructor(
    private readonly backend: QueueBackend,
    private readonly topic: Topic,
    private readonly handler: () => Promise<void>,
    private readonly sweepMs: number,
    private readonly onFailure: () => void = () => undefined,
  ) {
    this.log = new Logger(`Consumer of "${topic}"`);
    this.runner = new OneAtATime(() => this.run());
    this.worker = this.openWorker();
    this.sweepAfter(0);
  }

  /** Takes no further nudge, waits for the current run and returns. Safe to call twice. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.sweep);
    const worker = await this.worker;
    // Closing has a time limit, because BullMQ waits for the store. The current run is waited for below
    // without one.
    if (worker) await Promise.all([within(CLOSE_MS, worker.close()), this.runner.settled()]);
    await this.runner.settled();
  }

  private sweepAfter(ms: number): void {
    this.sweep = setTimeout(() => {
      const turn = this.runner.running ? Promise.resolve() : this.runner.request();
      void turn.finally(() => {
        if (!this.stopping.signal.aborted) this.sweepAfter(this.sweepMs);
      });
    }, ms);
  }

  /** Never rejects. After a failure the next sweep tries again. */
  private async run(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      await this.handler();
      if (this.failures > 0) this.log.log(`Works again after ${this.failures} failed runs.`);
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.onFailure();
      this.report(error);
    }
  }

  private report(error: unknown): void {
    const now = performance.now();
    if (this.failures > 1 && now - this.loggedAt < REPEAT_LOG_MS) return;
    this.loggedAt = now;
    this.log.error(
      `Run failed (${this.failures} in a row), the sweep tries again: ${String(error)}`,
      error instanceof Error ? error.stack : undefined,
    );
  }

  /** Keeps trying until the store answers or the consumption is stopped. */
  private async openWorker(): Promise<NudgeWorker | undefined> {
    let reported = false;
    const onError = (error: Error): void => {
      this.log.debug(`Queue on ${this.backend.name}: ${error.message}`);
    };
    while (!this.stopping.signal.aborted) {
      try {
        return await this.open(onError);
      } catch (error) {
        if (!reported)
          this.log.warn(
            `No nudges from ${this.backend.name} yet, sweeping every ${this.sweepMs} ms: ${String(error)}`,
          );
        reported = true;
        await pause(RECONNECT_MS, this.stopping.signal);
      }
    }
    return undefined;
  }

  /** Stops waiting for a store that does not answer when the consumption is stopped. */
  private open(onError: (error: Error) => void): Promise<NudgeWorker | undefined> {
    const opening = this.backend.openWorker(this.topic, () => this.runner.request(), onError);
    const stopped = new Promise<undefined>((resolve) => {
      this.stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    return Promise.race([opening, stopped]).finally(() => {
      if (this.stopping.signal.aborted) opening.then((worker) => worker.close()).catch(() => undefined);
    });
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
