import { Injectable, Logger } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Database } from '#database';
import { identifiedEvents, type LoggedEvent } from '#event-log';
import { Clock } from '#kernel';
import type { Warning } from './domain/index.js';
import { EventInspector } from './event-inspector.js';
import { orgUnitOf, WarningCounter } from './group-warnings.js';
import { Intentions } from './intentions.js';
import { addGroups } from './storage/groups-table.js';

/** Larger requests are not inspected, so that recording many events costs nothing more. */
export const MAX_INSPECTED_EVENTS = 100;

/** How many requests a recorder inspects in a second. Runs are inspected as a whole when they close. */
const MAX_REQUESTS_PER_SECOND = 50;

export interface InspectedRequest {
  identities: readonly { source: string; id: string }[];
  /** How many of them were new to the log. */
  accepted: number;
}

/** Inspects the events of small requests once they are committed. */
@Injectable()
export class RequestWarnings {
  private readonly logger = new Logger(RequestWarnings.name);
  private readonly rate = new RateLimiterMemory({ points: MAX_REQUESTS_PER_SECOND, duration: 1 });

  constructor(
    private readonly database: Database,
    private readonly inspector: EventInspector,
    private readonly intentions: Intentions,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the warnings that are not intended, with the index of the event in the request, and counts them
   * for the checks. Never fails: the events are recorded, whatever becomes of their inspection.
   */
  async of(request: InspectedRequest): Promise<(Warning & { index: number })[]> {
    const { identities, accepted } = request;
    if (accepted === 0 || identities.length > MAX_INSPECTED_EVENTS) return [];
    if (!(await this.mayInspect())) return [];
    try {
      return await this.warningsOf(request);
    } catch (error) {
      this.logger.warn(
        `A request was not inspected: ${error instanceof Error ? error.message : String(error)}`,
      );
      return [];
    }
  }

  private async warningsOf({
    identities,
    accepted,
  }: InspectedRequest): Promise<(Warning & { index: number })[]> {
    const recorded = await identifiedEvents(this.database, identities);
    // New events have the highest positions. Repeats were inspected when they came first.
    const events = recorded.slice(-accepted);
    const warnings = await this.inspector.inspect(events);
    if (warnings.length === 0) return [];
    const now = this.clock.now();
    const counter = new WarningCounter(null, now);
    counter.add(events, warnings);
    await addGroups(this.database, counter.groups(), now);
    const intentions = await this.intentions.known();
    const byPosition = new Map(events.map((event) => [event.position, event]));
    const indexes = new Map(identities.map((identity, index) => [identityText(identity), index]));
    const shown = warnings.flatMap((warning) => {
      const event = byPosition.get(warning.position);
      if (!event) return [];
      const { source } = event;
      if (intentions.of({ orgUnit: orgUnitOf(event), source, code: warning.code })) return [];
      return [{ ...warning, index: indexes.get(identityText(event)) ?? 0 }];
    });
    return shown.sort((one, other) => one.index - other.index);
  }

  private async mayInspect(): Promise<boolean> {
    try {
      await this.rate.consume('requests');
      return true;
    } catch {
      return false;
    }
  }
}

const identityText = ({ source, id }: Pick<LoggedEvent, 'source' | 'id'>): string => `${source}\u0000${id}`;
