import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { DayZone, parseDay, type Day } from '#kernel';
import {
  chainsOf,
  effectiveAt,
  entityKeyText,
  groupedByEntity,
  inOrderOfTime,
  inSnapshot,
  ProjectedPosition,
  readEntityList,
  type EntityListQuestion,
  type ListedEntity,
} from '#read-models';

/** An entity as of a day, with its last event. */
export interface EntityOnDay extends ListedEntity {
  /** The newest event of its history up to that day, by the time of the facts. */
  lastEvent: LoggedEvent | null;
  /** The deadline that was the last one set by that day; `null` for entities without one. */
  due: Day | null;
}

/** Answers which services, datasets, processes and other entities org units have, and the state of each. */
@Injectable()
export class EntitiesQuery {
  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly projected: ProjectedPosition,
    private readonly zone: DayZone,
  ) {}

  /** Reads what is known now. The histories of the listed entities are read from the log. */
  list(question: EntityListQuestion): Promise<{ position: number; entities: EntityOnDay[] }> {
    return inSnapshot(this.database, async (snapshot) => {
      const position = await this.projected.read(snapshot);
      const listed = await readEntityList(snapshot, question);
      const histories = await this.histories(snapshot, listed, position, question.asOf);
      return {
        position,
        entities: listed.map((entity) => {
          const history = histories.get(entityKeyText(entity)) ?? [];
          return { ...entity, lastEvent: history.at(-1) ?? null, due: dueOf(history) };
        }),
      };
    });
  }

  private async histories(
    q: Queryable,
    entities: readonly ListedEntity[],
    position: number,
    until: Day,
  ): Promise<Map<string, LoggedEvent[]>> {
    if (entities.length === 0) return new Map();
    const events = await this.reader.entities(q, entities);
    const positions = events.map((event) => event.position);
    const chains = chainsOf(await this.reader.chains(q, positions));
    const effective = effectiveAt(events, chains, position).filter(
      ({ time }) => this.zone.dayOf(time) <= until,
    );
    return groupedByEntity(inOrderOfTime(effective));
  }
}

function dueOf(history: readonly LoggedEvent[]): Day | null {
  for (const { data } of [...history].reverse()) {
    const due = typeof data['due'] === 'string' ? parseDay(data['due']) : undefined;
    if (due !== undefined) return due;
  }
  return null;
}
