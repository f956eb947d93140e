import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { EventLogReader } from '#event-log';
import type { LoggedEvent } from '#event-log';
import type { DayZone } from '#kernel';
import { foldTree, TreeHistory, type OrgTree } from '../domain/index.js';

/** The tree and the log position of the newest event that touches it; 0 for the empty tree. */
export interface TreeSnapshot {
  tree: OrgTree;
  /** What it is folded from. */
  events: readonly LoggedEvent[];
  version: number;
}

/** A handful of moments that are looked at again and again, above all the present. */
const MAX_HISTORIES = 8;

/**
 * Today's tree of bodies, kept in memory. Each look asks the log's head whether the tree has changed (one row) and folds
 * it anew only then.
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
   * The tree as the given transaction sees it; without one, as of now. A transaction that has itself appended to the log
   * must not ask: should it roll back, its positions are given to other events.
   */
  async current(q: Queryable = this.database): Promise<TreeSnapshot> {
    const { treePosition } = await this.reader.head(q);
    return this.at(treePosition, q);
  }

  /** The same for a caller who knows the head's `treePosition` already, for example because it holds the log's lock. */
  async at(treePosition: number, q: Queryable = this.database): Promise<TreeSnapshot> {
    if (this.newest.version === treePosition) return this.newest;
    return q === this.database ? this.loadOnce(treePosition) : this.load(treePosition, q);
  }

  /** The tree of any day, as the log told it up to a position; kept for those who ask again. */
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

  /** Many who find the tree changed wait for one fold. */
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

  /** The events are read after the head, so there may be newer ones than it knew. */
  private async load(treePosition: number, q: Queryable): Promise<TreeSnapshot> {
    const events = await this.reader.treeEvents(q);
    const version = events.reduce((newest, { position }) => Math.max(newest, position), treePosition);
    const loaded = { tree: foldTree(events), events, version };
    if (version > this.newest.version) this.newest = loaded;
    return loaded;
  }
}
