import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { eventTypesOf, foldEntity, namedMeasures } from '#maturity/domain';
import {
  ALWAYS,
  chainsOf,
  effectiveAt,
  groupedByEntity,
  inOrderOfTime,
  readOwnSubjects,
  type FigureSubject,
} from '#read-models';

const OWN = namedMeasures.filter(({ own }) => own).map(({ id }) => id);
const TYPES = [...new Set(OWN.flatMap(eventTypesOf))];

/** Finds the outcomes, capabilities and indices for which an org unit has figures of its own. */
@Injectable()
export class OwnSubjects {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
  ) {}

  /**
   * @param orgUnits the org unit, and those that were merged into it
   * @param position what the log held up to there; `null`: all that is known now
   */
  async of(q: Queryable, orgUnits: readonly string[], position: number | null): Promise<FigureSubject[]> {
    return position === null ? readOwnSubjects(q, orgUnits, OWN) : this.asKnown(q, orgUnits, position);
  }

  /** What was known at a moment may have been retracted since, so the histories are folded again. */
  private async asKnown(
    q: Queryable,
    orgUnits: readonly string[],
    position: number,
  ): Promise<FigureSubject[]> {
    const keys = await this.reader.subjects(q, orgUnits, TYPES, ALWAYS);
    const events = await this.reader.entities(q, keys);
    const positions = events.map((event) => event.position);
    const chains = chainsOf(await this.reader.chains(q, positions));
    const histories = groupedByEntity(inOrderOfTime(effectiveAt(events, chains, position)));
    const found = new Map<string, FigureSubject>();
    for (const history of histories.values())
      for (const { measure, subject } of foldEntity(history, this.zone, []))
        if (subject !== undefined && OWN.includes(measure))
          found.set(`${measure} ${subject}`, { measure, subject });
    return [...found.values()];
  }
}
