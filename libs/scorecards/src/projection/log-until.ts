import type { Queryable } from '#database';
import type { EventLogReader, TimelineKey } from '#event-log';
import type { LoggedEvent } from '#event-log/domain';
import { chunksOf } from '../storage/sql-values.js';

/** Things whose histories are in memory at the same time. */
const KEYS_AT_ONCE = 1_000;

/** The log as it was when it ended at `end`: later events are not there, whatever has been appended since. */
export class LogUntil {
  constructor(
    private readonly reader: EventLogReader,
    private readonly q: Queryable,
    readonly end: number,
  ) {}

  /** All events of the chains that these positions belong to, by the position of the original. Nothing for unamended events. */
  async chains(positions: readonly number[]): Promise<Map<number, LoggedEvent[]>> {
    if (positions.length === 0) return new Map();
    const chains = new Map<number, LoggedEvent[]>();
    for (const event of this.known(await this.reader.chains(this.q, positions))) {
      const root = event.chain ?? event.position;
      const chain = chains.get(root);
      if (chain) chain.push(event);
      else chains.set(root, [event]);
    }
    return chains;
  }

  /** The histories of these things in groups, each ordered by (time, position), amended events included. */
  async *timelines(
    keys: readonly TimelineKey[],
  ): AsyncGenerator<{ keys: readonly TimelineKey[]; events: LoggedEvent[] }> {
    for (const group of chunksOf(keys, KEYS_AT_ONCE)) {
      yield { keys: group, events: this.known(await this.reader.timelines(this.q, group)) };
    }
  }

  async treeEvents(): Promise<LoggedEvent[]> {
    return this.known(await this.reader.treeEvents(this.q));
  }

  private known(events: readonly LoggedEvent[]): LoggedEvent[] {
    return events.filter(({ position }) => position <= this.end);
  }
}
