import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '#calendar/domain';
import type { Queryable } from '#database';
import { EventLogReader } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { DayZone } from '#kernel';
import { counterDeltas, foldEntity, type Delta } from '#maturity/domain';
import {
  chainsOf,
  effectiveAt,
  entityKeyOf,
  entityKeyText,
  groupedByEntity,
  inOrderOfTime,
  kindOf,
} from '#read-models';
import { replacedState, type ReplacedState } from '../domain/replaced-state.js';

/** An event that was corrected or retracted, with what it added when it was recorded. */
interface ReplacedEvent extends ReplacedState {
  event: LoggedEvent;
  deltas: readonly Delta[];
}

/**
 * Finds events that no longer count, so that evidence can show them struck through. What they added is what
 * their entity amounted to with them, less what it amounted to without, as known when they were recorded.
 */
@Injectable()
export class ReplacedEvents {
  constructor(
    private readonly reader: EventLogReader,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
  ) {}

  /** Returns those of the events that no longer count when the log ends at `position`. */
  async of(q: Queryable, events: readonly LoggedEvent[], position: number): Promise<ReplacedEvent[]> {
    if (events.length === 0) return [];
    const members = await this.reader.chains(
      q,
      events.map((event) => event.position),
    );
    if (members.length === 0) return [];
    const chains = chainsOf(members);
    const replaced = events.flatMap((event) => {
      const chain = chains.get(event.chain ?? event.position)?.filter((each) => each.position <= position);
      const state = chain ? replacedState(event, chain) : null;
      return state ? [{ event, ...state }] : [];
    });
    const histories = await this.histories(
      q,
      replaced.map(({ event }) => event),
    );
    return replaced.map((each) => ({ ...each, deltas: this.deltasOf(each.event, histories) }));
  }

  private deltasOf(event: LoggedEvent, histories: Histories): Delta[] {
    if (kindOf(event) === 'counter') return counterDeltas(event, this.zone);
    const { events, chains } = histories;
    const known = effectiveAt(events.get(entityKeyText(event)) ?? [], chains, event.position);
    const without = known.filter(({ position }) => position !== event.position);
    return [...this.fold(known), ...this.fold(without).map(negated)];
  }

  private fold(events: readonly LoggedEvent[]): Delta[] {
    return foldEntity(inOrderOfTime(events), this.zone, [], this.calendar);
  }

  private async histories(q: Queryable, replaced: readonly LoggedEvent[]): Promise<Histories> {
    const entities = replaced.filter((event) => kindOf(event) === 'timeline');
    if (entities.length === 0) return { events: new Map(), chains: new Map() };
    const keys = new Map(entities.map((event) => [entityKeyText(event), entityKeyOf(event)]));
    const events = await this.reader.entities(q, [...keys.values()]);
    const members = await this.reader.chains(
      q,
      events.map(({ position }) => position),
    );
    return { events: groupedByEntity(events), chains: chainsOf(members) };
  }
}

interface Histories {
  events: ReadonlyMap<string, readonly LoggedEvent[]>;
  chains: ReturnType<typeof chainsOf>;
}

const negated = ({ n = 1, amount, ...delta }: Delta): Delta => ({ ...delta, amount: -amount, n: -n });
