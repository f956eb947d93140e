import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { addMonths, chunksOf, DayZone, type Day } from '#kernel';
import { eventTypesOf, distinctCountDeltas } from '#maturity/domain';
import { distinctMonthsOf, distinctMonthText, sameMonths } from '../../domain/history/distinct-months.js';
import { chainsOf, effectiveAt } from '../../domain/history/entity-history.js';
import { readDistinctMonths } from '../../storage/distinct-counts-table.js';
import type { AddDelta, LogInterval } from './add-delta.js';
import type { EntityMonths, DistinctCountTally } from './distinct-count-tally.js';

const ENTITIES_AT_ONCE = 500;

/** Computes how an interval of the log changes distinct counts. */
@Injectable()
export class DistinctCountDifference {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
  ) {}

  /**
   * Accepts an interval from the start of the log, or one that ends at the projected position. For the latter
   * the read models hold the months at the end.
   */
  async read(
    q: Queryable,
    tally: DistinctCountTally,
    { from }: LogInterval,
    addDelta: AddDelta,
  ): Promise<void> {
    for (const entities of chunksOf(tally.all(), ENTITIES_AT_ONCE)) {
      const after = from === 0 ? entities.map(counted) : await readDistinctMonths(q, entities);
      const knownMonths = from === 0 ? new Set<string>() : await this.knownMonthsAt(q, entities, from);
      entities.forEach((entity, index) => {
        const months = after[index] ?? [];
        const before = from === 0 ? [] : monthsBefore(entity, months, knownMonths);
        if (sameMonths(before, months)) return;
        addDistinctMonths(addDelta, entity, months, 1);
        addDistinctMonths(addDelta, entity, before, -1);
      });
    }
  }

  /** Returns those of the tallied months in which the entity already had an event when the interval began. */
  private async knownMonthsAt(
    q: Queryable,
    entities: readonly EntityMonths[],
    position: number,
  ): Promise<Set<string>> {
    const ranges = entities.flatMap(({ orgUnit, subject, months }) =>
      [...months.keys()].map((month) => ({
        orgUnit,
        subject,
        since: this.zone.startOf(month),
        before: this.zone.startOf(addMonths(month, 1)),
      })),
    );
    const types = [...new Set(entities.flatMap(({ measure }) => eventTypesOf(measure)))];
    const events = await this.reader.counted(q, ranges, types);
    const chains = chainsOf(
      await this.reader.chains(
        q,
        events.map((event) => event.position),
      ),
    );
    const knownMonths = effectiveAt(events, chains, position).flatMap((event) =>
      distinctMonthsOf(event, this.zone),
    );
    return new Set(knownMonths.map(distinctMonthText));
  }
}

/** Returns the months with more added than removed events. */
function counted({ months }: EntityMonths): Day[] {
  return [...months].filter(([, times]) => times > 0).map(([month]) => month);
}

function monthsBefore(entity: EntityMonths, after: readonly Day[], knownMonths: ReadonlySet<string>): Day[] {
  const { orgUnit, subject, measure, months } = entity;
  const untouched = after.filter((month) => !months.has(month));
  const touched = [...months.keys()].filter((month) =>
    knownMonths.has(distinctMonthText({ orgUnit, subject, measure, month })),
  );
  return [...untouched, ...touched];
}

function addDistinctMonths(
  addDelta: AddDelta,
  { orgUnit, measure }: EntityMonths,
  months: readonly Day[],
  sign: 1 | -1,
): void {
  for (const delta of distinctCountDeltas(measure, months)) addDelta(orgUnit, delta, sign);
}
