import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#database';
import type { LoggedEvent } from '#event-log';
import { chunksOf, Clock } from '#kernel';
import { EventInspector } from './event-inspector.js';
import { WarningCounter } from './group-warnings.js';
import { newEventsOf, type CommittedRequest } from './new-events.js';
import { addGroups } from './storage/groups-table.js';

/** How many events are inspected with one set of queries. */
const CHUNK_EVENTS = 100;
/** How many events may wait. What comes on top is not inspected: a feed repeats its kinds of warnings. */
const MAX_WAITING_EVENTS = 5000;
/** Recording shares this process: after each chunk, it has this many times the time that the chunk took. */
const PAUSE_FACTOR = 40;

/**
 * Inspects, in a small part of the process's time, the events of requests that were answered without an
 * inspection. Their warnings are counted for the checks.
 */
@Injectable()
export class LaterInspection implements OnModuleDestroy {
  private readonly logger = new Logger(LaterInspection.name);
  private readonly waiting: CommittedRequest[] = [];
  private waitingEvents = 0;
  private readonly stop = new AbortController();
  private underWay: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly inspector: EventInspector,
    private readonly clock: Clock,
  ) {}

  /** Takes a committed request if there is room for it. */
  add(request: CommittedRequest): void {
    const events = request.identities.length;
    if (this.stop.signal.aborted || this.waitingEvents + events > MAX_WAITING_EVENTS) return;
    this.waiting.push(request);
    this.waitingEvents += events;
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
    while (this.waiting.length > 0 && !this.stop.signal.aborted) {
      const events = await this.eventsOf(this.take());
      for (const chunk of chunksOf(events, CHUNK_EVENTS)) {
        const started = performance.now();
        await this.attempt(() => this.inspect(chunk));
        await this.pause(PAUSE_FACTOR * (performance.now() - started));
      }
    }
  }

  /** Takes waiting requests, the oldest first, until they have enough events for a chunk. */
  private take(): CommittedRequest[] {
    const taken: CommittedRequest[] = [];
    for (let events = 0; events < CHUNK_EVENTS;) {
      const request = this.waiting.shift();
      if (!request) break;
      taken.push(request);
      events += request.identities.length;
      this.waitingEvents -= request.identities.length;
    }
    return taken;
  }

  private async eventsOf(requests: readonly CommittedRequest[]): Promise<LoggedEvent[]> {
    return (await this.attempt(() => newEventsOf(this.database, requests))) ?? [];
  }

  private async inspect(events: readonly LoggedEvent[]): Promise<void> {
    const now = this.clock.now();
    const counter = new WarningCounter(null, now);
    counter.add(events, await this.inspector.inspect(events));
    await addGroups(this.database, counter.groups(), now);
  }

  /** Never fails: the events are recorded, whatever becomes of their inspection. */
  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Recorded events were not inspected: ${reason}`);
      return undefined;
    }
  }

  private async pause(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, { signal: this.stop.signal, ref: false });
    } catch {
      // The process ends; what waits is not inspected.
    }
  }
}
