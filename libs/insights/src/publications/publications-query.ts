import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { EventLogReader, type LoggedEvent } from '#event-log';
import { DayZone } from '#kernel';
import { publicationOn, type Publication } from '#maturity/domain';
import {
  chainsOf,
  effectiveAt,
  entityKeyText,
  groupedByEntity,
  inSnapshot,
  ReadingsAt,
  type EntityOfOrgUnit,
  type PointInTime,
} from '#read-models';

/**
 * Answers which publications of indices count, with the places that they give. Read models hold values only,
 * so places within groups are read from the log. Do not ask for thousands at once.
 */
@Injectable()
export class PublicationsQuery {
  constructor(
    private readonly database: Database,
    private readonly readings: ReadingsAt,
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
  ) {}

  /** Returns the publications in the order of `indices`; `null`: nothing was published by then. */
  of(indices: readonly EntityOfOrgUnit[], at: PointInTime): Promise<readonly (Publication | null)[]> {
    if (indices.length === 0) return Promise.resolve([]);
    return inSnapshot(this.database, async (snapshot) => {
      const upTo = await this.readings.position(snapshot, at);
      const known = ({ position }: LoggedEvent): boolean => position <= upTo;
      const events = (await this.reader.entities(snapshot, indices)).filter(known);
      const positions = events.map(({ position }) => position);
      const chains = chainsOf((await this.reader.chains(snapshot, positions)).filter(known));
      const histories = groupedByEntity(effectiveAt(events, chains, upTo));
      return indices.map((index) =>
        publicationOn(histories.get(entityKeyText(index)) ?? [], this.zone, at.asOf),
      );
    });
  }
}
