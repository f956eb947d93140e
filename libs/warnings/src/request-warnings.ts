import { Injectable, Logger } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Database, withTransaction } from '#database';
import { identityKey, type LoggedEvent } from '#event-log';
import { Clock } from '#kernel';
import type { Warning } from './domain/index.js';
import { EventInspector } from './event-inspector.js';
import { orgUnitOf, WarningCounter } from './group-warnings.js';
import { Intentions } from './intentions.js';
import { LaterInspection } from './later-inspection.js';
import { newEventsOf, type CommittedRequest } from './new-events.js';
import { addGroups } from './storage/groups-table.js';
import { claimEvents, finishClaim } from './storage/inspection-table.js';

/** Larger requests are inspected after their answer, so that recording many events costs little more. */
export const MAX_INSPECTED_EVENTS = 100;

/**
 * How many requests of one key are inspected before their answer, in so many seconds. It suffices for a
 * person at work; a feed exceeds it within a moment, and goes on at full speed.
 */
const PER_KEY = { points: 10, duration: 10 };
/** The same for all keys of a recorder together. */
const PER_RECORDER = { points: 50, duration: 1 };

export interface InspectedRequest extends CommittedRequest {
  /** The API key that sent the request. */
  callerId: string;
}

/**
 * Inspects the events of small requests once they are committed, and before they are answered. Others are
 * inspected later. Runs are inspected as a whole when they close.
 */
@Injectable()
export class RequestWarnings {
  private readonly logger = new Logger(RequestWarnings.name);
  private readonly perKey = new RateLimiterMemory(PER_KEY);
  private readonly perRecorder = new RateLimiterMemory(PER_RECORDER);

  constructor(
    private readonly database: Database,
    private readonly inspector: EventInspector,
    private readonly intentions: Intentions,
    private readonly later: LaterInspection,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the warnings that are not intended, with the index of the event in the request, and counts them
   * for the checks. Never fails: the events are recorded, whatever becomes of their inspection.
   */
  async of(request: InspectedRequest): Promise<(Warning & { index: number })[]> {
    const { callerId, identities, accepted } = request;
    if (accepted === 0) return [];
    if (identities.length > MAX_INSPECTED_EVENTS || !(await this.mayInspect(callerId))) {
      this.later.wake();
      return [];
    }
    try {
      return await this.warningsOf(request);
    } catch (error) {
      this.logger.warn(
        `A request was not inspected: ${error instanceof Error ? error.message : String(error)}`,
      );
      return [];
    }
  }

  private async warningsOf(request: CommittedRequest): Promise<(Warning & { index: number })[]> {
    const events = await newEventsOf(this.database, request);
    const claimed = await claimEvents(this.database, events.map(({ position }) => position)); // prettier-ignore
    const warnings = await this.inspector.inspect(events);
    await this.count(events.filter(({ position }) => claimed.has(position)), warnings); // prettier-ignore
    if (warnings.length === 0) return [];
    const intentions = await this.intentions.known();
    const byPosition = new Map(events.map((event) => [event.position, event]));
    const indexes = new Map(request.identities.map((identity, index) => [identityKey(identity), index]));
    const shown = warnings.flatMap((warning) => {
      const event = byPosition.get(warning.position);
      if (!event) return [];
      const { source } = event;
      if (intentions.of({ orgUnit: orgUnitOf(event), source, code: warning.code })) return [];
      return [{ ...warning, index: indexes.get(identityKey(event)) ?? 0 }];
    });
    return shown.sort((one, other) => one.index - other.index);
  }

  /**
   * Counts the warnings about events that this request has claimed. The later inspection counts the others.
   */
  private async count(events: readonly LoggedEvent[], warnings: readonly Warning[]): Promise<void> {
    if (events.length === 0) return;
    const now = this.clock.now();
    const counter = new WarningCounter(null, now);
    counter.add(events, warnings);
    await withTransaction(this.database, async (tx) => {
      await addGroups(tx, counter.groups(), now);
      await finishClaim(tx, events.map(({ position }) => position)); // prettier-ignore
    });
  }

  /** The key is asked first, so that a feed takes nothing from what all keys share. */
  private async mayInspect(callerId: string): Promise<boolean> {
    try {
      await this.perKey.consume(callerId);
      await this.perRecorder.consume('requests');
      return true;
    } catch {
      return false;
    }
  }
}
