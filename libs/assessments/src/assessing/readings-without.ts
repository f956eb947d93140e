import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '#calendar/domain';
import type { Queryable } from '#database';
import { EventLogReader } from '#event-log';
import { effectiveOf, RETRACTED, type LoggedEvent } from '#event-log/domain';
import { DayZone, type Day } from '#kernel';
import type { Framework, PeerStatistics, Readings } from '#maturity/domain';
import { chainsOf, EffectOfBatch, KNOWN_NOW, ReadingsAt } from '#read-models';
import { peersAt } from '../peers/peers-at.js';

interface Question {
  framework: Framework;
  orgUnit: string;
  day: Day;
  /** The position up to which the read models of the snapshot hold the log. */
  position: number;
  /** Events to leave out: facts, corrections and retractions. */
  without: readonly LoggedEvent[];
}

/**
 * Reads what a framework reads of an org unit as of a day, as if some events had never been recorded. Costs
 * as much as projecting these events.
 */
@Injectable()
export class ReadingsWithout {
  constructor(
    private readonly readingsAt: ReadingsAt,
    readonly reader: EventLogReader,
    readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
  ) {}

  async read(q: Queryable, question: Question): Promise<{ readings: Readings; peers: PeerStatistics }> {
    const { framework, orgUnit, day } = question;
    const peers = await peersAt(q, this.readingsAt, framework, { ...KNOWN_NOW, asOf: day });
    const asked = [q, [orgUnit], framework.readings, [day]] as const;
    const undoing = await this.undoing(q, question);
    if (undoing.length === 0) {
      const grid = await this.readingsAt.read(...asked, KNOWN_NOW, { coverage: false });
      return { readings: grid.at(orgUnit, day), peers };
    }
    const batch = {
      after: question.position,
      to: question.position + undoing.length,
      events: undoing,
      hypothetical: true,
    };
    const effect = await EffectOfBatch.hypothetical(this.reader, this.zone, this.calendar).of(q, batch);
    const grid = await this.readingsAt.withHypothetical(...asked, effect);
    return { readings: grid.at(orgUnit, day), peers };
  }

  /**
   * Returns hypothetical events that undo the events to leave out. Of each chain the effective version is
   * retracted, and the one that would be effective without these events is recorded again.
   */
  private async undoing(q: Queryable, { without, position }: Question): Promise<LoggedEvent[]> {
    if (without.length === 0) return [];
    const positions = without.map((event) => event.position);
    const leftOut = new Set(positions);
    const chains = chainsOf(
      (await this.reader.chains(q, positions)).filter((event) => event.position <= position),
    );
    for (const event of without)
      if (!chains.has(event.chain ?? event.position)) chains.set(event.position, [event]);
    const undoing: LoggedEvent[] = [];
    const add = (event: LoggedEvent, changes: Partial<LoggedEvent>): void => {
      undoing.push({ ...event, position: position + undoing.length + 1, ...changes });
    };
    for (const [root, chain] of chains) {
      const now = effectiveOf(chain);
      const before = effectiveOf(chain.filter((event) => !leftOut.has(event.position)));
      if (now?.position === before?.position) continue;
      if (now)
        add(now, { type: RETRACTED, subject: null, orgUnit: null, amends: root, chain: root, data: {} });
      if (before) add(before, { amends: null, chain: null });
    }
    return undoing;
  }
}
