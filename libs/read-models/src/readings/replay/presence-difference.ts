import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { addMonths, chunksOf, DayZone, type Day } from '#kernel';
import { eventTypesOf, distinctCountDeltas } from '#maturity/domain';
import { distinctMonthsOf, distinctMonthText, sameMonths } from '../../domain/history/distinct-months.js';
import { chainsOf, effectiveAt } from '../../domain/history/entity-history.js';
import { readPresenceMonths } from '../../storage/presences-table.js';
import type { Book, LogStretch } from './book.js';
import type { MonthsOfThing, PresenceTally } from './presence-tally.js';

const THINGS_AT_ONCE = 500;

/** What measures of things with at least one owe to a stretch of the log. */
@Injectable()
export class PresenceDifference {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
  ) {}

  /** A stretch from the start, or up to where the read models have come: they know the months in which things had one. */
  async read(q: Queryable, tally: PresenceTally, { from }: LogStretch, book: Book): Promise<void> {
    for (const things of chunksOf(tally.all(), THINGS_AT_ONCE)) {
      const after = from === 0 ? things.map(counted) : await readPresenceMonths(q, things);
      const held = from === 0 ? new Set<string>() : await this.heldAt(q, things, from);
      things.forEach((thing, index) => {
        const months = after[index] ?? [];
        const before = from === 0 ? [] : monthsBefore(thing, months, held);
        if (sameMonths(before, months)) return;
        bookMonths(book, thing, months, 1);
        bookMonths(book, thing, before, -1);
      });
    }
  }

  /** Of the months that the stretch speaks of: those in which there was one when it began. */
  private async heldAt(
    q: Queryable,
    things: readonly MonthsOfThing[],
    position: number,
  ): Promise<Set<string>> {
    const ranges = things.flatMap(({ orgUnit, subject, months }) =>
      [...months.keys()].map((month) => ({
        orgUnit,
        subject,
        since: this.zone.startOf(month),
        before: this.zone.startOf(addMonths(month, 1)),
      })),
    );
    const types = [...new Set(things.flatMap(({ measure }) => eventTypesOf(measure)))];
    const events = await this.reader.counted(q, ranges, types);
    const chains = chainsOf(
      await this.reader.chains(
        q,
        events.map((event) => event.position),
      ),
    );
    const held = effectiveAt(events, chains, position).flatMap((event) => distinctMonthsOf(event, this.zone));
    return new Set(held.map(distinctMonthText));
  }
}

/** Those in which more was counted than taken back. */
function counted({ months }: MonthsOfThing): Day[] {
  return [...months].filter(([, times]) => times > 0).map(([month]) => month);
}

function monthsBefore(thing: MonthsOfThing, after: readonly Day[], held: ReadonlySet<string>): Day[] {
  const { orgUnit, subject, measure, months } = thing;
  const untouched = after.filter((month) => !months.has(month));
  const touched = [...months.keys()].filter((month) =>
    held.has(distinctMonthText({ orgUnit, subject, measure, month })),
  );
  return [...untouched, ...touched];
}

function bookMonths(
  book: Book,
  { orgUnit, measure }: MonthsOfThing,
  months: readonly Day[],
  sign: 1 | -1,
): void {
  for (const contribution of distinctCountDeltas(measure, months)) book(orgUnit, contribution, sign);
}
