import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { EventLogReader } from '#event-log';
import { Clock } from '#kernel';
import { EventInspector } from './event-inspector.js';
import { WarningCounter } from './group-warnings.js';
import { addGroups } from './storage/groups-table.js';
import { claimNext, finishClaim, type Claim } from './storage/inspection-table.js';

/** How many events are inspected with one set of queries. */
const CHUNK_EVENTS = 100;
/** Recording shares this process: after each chunk, it has this many times the time that the chunk took. */
const PAUSE_FACTOR = 40;

/**
 * Inspects, in a small part of the process's time, the events of requests that were answered without an
 * inspection. Their warnings are counted for the checks. How far all recorders together have come is stored,
 * so what waits when a process ends is inspected by the next one.
 */
@Injectable()
export class LaterInspection implements OnModuleDestroy {
  private readonly logger = new Logger(LaterInspection.name);
  private readonly stop = new AbortController();
  private underWay: Promise<void> | null = null;
  private isWoken = false;

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly inspector: EventInspector,
    private readonly clock: Clock,
  ) {}

  /** Says that events may wait. Returns at once. */
  wake(): void {
    if (this.stop.signal.aborted) return;
    this.isWoken = true;
    this.underWay ??= this.work().finally(() => (this.underWay = null));
  }

  /** Resolves when no event is waiting any more. */
  async finished(): Promise<void> {
    await this.underWay;
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.underWay;
  }

  private async work(): Promise<void> {
    while (this.isWoken) {
      this.isWoken = false;
      let more = true;
      while (more && !this.stop.signal.aborted) {
        const started = performance.now();
        more = await this.inspectNext();
        if (more) await this.pause(PAUSE_FACTOR * (performance.now() - started));
      }
    }
  }

  /** Never fails: the events are recorded, with or without an inspection. */
  private async inspectNext(): Promise<boolean> {
    const more = await this.attempt(async () => {
      const claim = await this.claim();
      if (claim.positions.length > 0) await this.inspect(claim.positions);
      return claim.more;
    });
    return more ?? false;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Recorded events were not inspected: ${reason}`);
      return undefined;
    }
  }

  private async claim(): Promise<Claim> {
    const { position } = await this.reader.head(this.database);
    return withTransaction(this.database, (tx) => claimNext(tx, position, CHUNK_EVENTS));
  }

  private async inspect(positions: readonly number[]): Promise<void> {
    const now = this.clock.now();
    const counter = new WarningCounter(null, now);
    // Events that cannot be inspected are given up, so that they do not come again and again.
    await this.attempt(async () => {
      const events = await this.reader.at(this.database, positions);
      counter.add(events, await this.inspector.inspect(events));
    });
    await withTransaction(this.database, async (tx) => {
      await addGroups(tx, counter.groups(), now);
      await finishClaim(tx, positions);
    });
  }

  private async pause(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, { signal: this.stop.signal, ref: false });
    } catch {
      // The process ends. What waits is inspected after the next start.
    }
  }
}
