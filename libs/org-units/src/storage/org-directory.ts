import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import type { LoggedEvent } from '#event-log';
import type { DayZone } from '#kernel';
import { foldTree, TreeHistory, type OrgTree } from '../domain/index.js';

/** The tree, and the log position of the newest event that changes it; 0 for the empty tree. */
export interface TreeSnapshot {
  tree: OrgTree;
  /** The events that the tree is folded from. */
  events: readonly LoggedEvent[];
  version: number;
}

/** How many tree histories are kept: the present and a few points in time that are often read. */
const MAX_HISTORIES = 8;

/**
 * Keeps today's tree of org units in memory. Each call reads the log's head (one row) to see whether the tree
 * has changed, and folds it again only then.
 */
@Injectable()
export class OrgDirectory {
  private newest: TreeSnapshot = { tree: foldTree([]), events: [], version: 0 };
  private allEvents: { treePosition: number; events: readonly LoggedEvent[] } = {
    treePosition: 0,
    events: [],
  };
  private readonly histories = new Map<string, TreeHistory>();
  private loading: { treePosition: number; promise: Promise<TreeSnapshot> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
  ) {}

  /**
   * Returns the tree as the given transaction sees it; without one, today's. A transaction that has itself
   * appended to the log must not call this: after a rollback, other events get its positions.
   */
  async current(q: Queryable = this.database): Promise<TreeSnapshot> {
    const { treePosition } = await this.reader.head(q);
    return this.at(treePosition, q);
  }

  /**
   * Does the same for a caller that already knows the head's `treePosition`, for example because it holds the
   * log's lock.
   */
  async at(treePosition: number, q: Queryable = this.database): Promise<TreeSnapshot> {
    if (this.newest.version === treePosition) return this.newest;
    return q === this.database ? this.loadOnce(treePosition) : this.load(treePosition, q);
  }

  /** Returns the tree of any day, as recorded up to a log position. Recent histories are kept. */
  async treeHistory(zone: DayZone, upTo: number, q: Queryable = this.database): Promise<TreeHistory> {
    const events = (await this.treeEvents(q)).filter(({ position }) => position <= upTo);
    const key = `${zone.name} ${events.at(-1)?.position ?? 0}`;
    const treeHistory = this.histories.get(key) ?? TreeHistory.of(events, zone);
    this.histories.delete(key);
    this.histories.set(key, treeHistory);
    for (const oldest of this.histories.keys())
      if (this.histories.size > MAX_HISTORIES) this.histories.delete(oldest);
    return treeHistory;
  }

  private async treeEvents(q: Queryable): Promise<readonly LoggedEvent[]> {
    const { treePosition } = await this.reader.head(q);
    const known = this.allEvents;
    if (known.treePosition === treePosition) return known.events;
    const allEvents = { treePosition, events: await this.reader.treeEvents(q) };
    this.allEvents = allEvents;
    return allEvents.events;
  }

  /** Lets many callers that find the tree changed wait for one fold. */
  private loadOnce(treePosition: number): Promise<TreeSnapshot> {
    if (this.loading?.treePosition === treePosition) return this.loading.promise;
    const promise = this.load(treePosition, this.database);
    const loading = { treePosition, promise };
    this.loading = loading;
    const done = (): void => {
      if (this.loading === loading) this.loading = null;
    };
    promise.then(done, done);
    return promise;
  }

  /** Reads the events after the head, so there may be newer ones than the head showed. */
  private async load(treePosition: number, q: Queryable): Promise<TreeSnapshot> {
    const events = await this.reader.treeEvents(q);
    const version = events.reduce((newest, { position }) => Math.max(newest, position), treePosition);
    const loaded = { tree: foldTree(events), events, version };
    if (version > this.newest.version) this.newest = loaded;
    return loaded;
  }
}
