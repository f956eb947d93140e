import { Injectable } from '@nestjs/common';
import { milestoneEvent } from '#assessments/domain';
import { WorkingCalendar } from '#calendar/domain';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { vocabulary, type LoggedEvent } from '#event-log/domain';
import { DayZone } from '#kernel';
import {
  ALWAYS,
  chainsOf,
  effectiveAt,
  groupedByEntity,
  inOrderOfTime,
  inSnapshot,
  ReadingsAt,
  type PointInTime,
} from '#read-models';
import { milestoneCard, type MilestoneCard } from '../domain/milestone-card.js';

/** A milestone of an org unit on the board. */
export interface MilestoneOnBoard extends MilestoneCard {
  orgUnit: string;
  subject: string;
  /** The newest event of its history up to the day, by the time of the facts. */
  lastEvent: LoggedEvent;
}

interface BoardQuestion {
  /** The codes of the org units whose milestones are shown. */
  orgUnits: readonly string[];
  at: Pick<PointInTime, 'asOf' | 'knownAt'>;
  dueSoonDays: number;
}

const TYPES = [...vocabulary.values()].filter(({ noun }) => noun === 'milestone').map(({ type }) => type);

/**
 * Answers which milestones org units have, and where each is on the board. The histories are read from the
 * log, so that any day and any moment of knowing can be asked. Costs as much as the milestones have events.
 */
@Injectable()
export class MilestoneBoardQuery {
  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly readings: ReadingsAt,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
  ) {}

  of({ orgUnits, at, dueSoonDays }: BoardQuestion): Promise<{ position: number; items: MilestoneOnBoard[] }> {
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.readings.position(snapshot, at);
      const rules = { asOf: at.asOf, dueSoonDays, calendar: this.calendar };
      const items: MilestoneOnBoard[] = [];
      for (const history of await this.histories(snapshot, orgUnits, position, at.asOf)) {
        const lastEvent = history.at(-1);
        if (lastEvent?.orgUnit == null || lastEvent.subject === null) continue;
        const facts = history.map((event) => ({
          day: this.zone.dayOf(event.time),
          event: milestoneEvent(event),
        }));
        const { orgUnit, subject } = lastEvent;
        items.push({ orgUnit, subject, lastEvent, ...milestoneCard(facts, rules) });
      }
      return { position, items };
    });
  }

  private async histories(
    q: Queryable,
    orgUnits: readonly string[],
    position: number,
    until: number,
  ): Promise<LoggedEvent[][]> {
    const keys = await this.reader.subjects(q, orgUnits, TYPES, ALWAYS);
    if (keys.length === 0) return [];
    const known = (await this.reader.entities(q, keys)).filter((event) => event.position <= position);
    const positions = known.map((event) => event.position);
    const chains = chainsOf(await this.reader.chains(q, positions));
    const effective = effectiveAt(known, chains, position).filter(
      ({ type, time }) => TYPES.includes(type) && this.zone.dayOf(time) <= until,
    );
    return [...groupedByEntity(inOrderOfTime(effective)).values()];
  }
}
