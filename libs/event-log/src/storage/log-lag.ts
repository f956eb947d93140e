import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { epochMs } from './epoch-ms.js';
import { readHead } from './log-head.js';

/** The newest positions that are searched for the last event of each source. */
const SEARCHED = 100_000;
/** The most sources that are remembered, so that the number of series stays bounded. */
const MAX_SOURCES = 500;

/** Measures how far a subscriber is behind the log, and when each source was last heard, for metrics. */
@Injectable()
export class LogLag {
  private readonly lastHeard = new Map<string, number>();
  private searchedTo = 0;

  constructor(private readonly database: Database) {}

  /** Returns for how long, at `now`, the oldest event after a position has been waiting; 0: none waits. */
  async seconds(position: number, now: number): Promise<number> {
    const { rows } = await this.database.query<{ at: number }>(
      `select ${epochMs('recorded_at')} as at from event_log.events where position = $1`,
      [position + 1],
    );
    return rows[0] ? Math.max(0, (now - rows[0].at) / 1000) : 0;
  }

  /**
   * Returns when the newest event of each source was recorded, in epoch milliseconds. Reads only what is new
   * since the last call, and at most the last 100,000 events.
   */
  async lastEvents(): Promise<ReadonlyMap<string, number>> {
    const { position } = await readHead(this.database);
    const after = Math.max(this.searchedTo, position - SEARCHED);
    const { rows } = await this.database.query<{ source: string; at: number }>(
      `select source, ${epochMs('max(recorded_at)')} as at from event_log.events
       where position > $1 and position <= $2 group by source`,
      [after, position],
    );
    for (const { source, at } of rows.sort((a, b) => a.at - b.at)) {
      this.lastHeard.delete(source);
      this.lastHeard.set(source, at);
    }
    for (const source of this.lastHeard.keys()) {
      if (this.lastHeard.size <= MAX_SOURCES) break;
      this.lastHeard.delete(source);
    }
    this.searchedTo = position;
    return this.lastHeard;
  }
}
