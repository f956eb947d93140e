import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Injectable, Optional } from '@nestjs/common';
import { calendarHash } from '#calendar';
import { WorkingCalendar } from '#calendar/domain';
import { Database, withTransaction, type Tx } from '#database';
import { Checkpoints, EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { FrameworkSet } from '#maturity';
import { reasonWithoutFact } from '../domain/deltas/index.js';
import { orgUnitsThatMoved } from '../projection/reorganisation.js';
import { StoredDictionary } from '../storage/dictionary.js';
import { findDifferences, type Differences } from '../storage/differences.js';
import { markAllDirty, markDirty } from '../storage/dirty-marks-table.js';
import { createNext, dropNext, indexNext, swapIn } from '../storage/next-tables.js';
import {
  MEASURES,
  MEASURES_VERSION,
  readVersion,
  writeVersion,
  type ProjectedVersion,
} from '../storage/projection-version.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { writeTree } from '../storage/org-units-table.js';
import { buildNext } from './build-next.js';
import { NextProjection } from './next-projection.js';
import { holdRebuild } from './rebuild-lock.js';

/** The most differences that a report lists. It counts all of them. */
const LISTED = 50;

/** When at most this many events are left, the projector waits until the rebuild has caught up. */
const NEAR = 5_000;

/** The longest time that an attempt to swap makes readers wait, and the number of attempts. */
const SWAP_LIMIT_MS = 300;
const SWAP_ATTEMPTS = 100;

const PROGRESS_EVERY = 10_000;

export interface RebuildProgress {
  step: 'reading' | 'writing' | 'comparing';
  /** The number of events read so far, and of all events. */
  read: number;
  of: number;
  /** Seconds since the reading began. */
  seconds: number;
}

interface RebuildOptions {
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
}

export interface RebuildReport {
  /** The new read models hold every event up to this position. */
  position: number;
  /**
   * How the old read models differed. `null` when they were written by another version of the projection or
   * kept other measures or followed another calendar, because differences are expected then.
   */
  differences: Differences | null;
}

/**
 * Builds new read models from the log beside the live ones. Meanwhile the live ones are read and kept up to
 * date. The new ones then replace them in one transaction. Org units with a difference are assessed again,
 * without notifications.
 */
@Injectable()
export class Rebuild {
  private readonly trees = new OrgUnitTrees();

  /** The hash of the calendar when the entities were folded; it may change meanwhile. */
  private calendarFolded = '';

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly checkpoints: Checkpoints,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
    /** Without them, the new read models keep the same measures as the old ones. */
    @Optional() private readonly frameworks?: FrameworkSet,
  ) {}

  /**
   * Returns true when an older version of the projection wrote the read models, or when they lack distinct
   * counts that a framework asks for. Until the rebuild, no event is projected.
   */
  async isDue(): Promise<boolean> {
    const stored = await readVersion(this.database);
    if (!stored) return false;
    const lacking = !stored.keepsDistinctCounts && (this.frameworks?.readsDistinctCounts() ?? false);
    return stored.version < MEASURES_VERSION || (stored.version === MEASURES_VERSION && lacking);
  }

  /** @throws RebuildRunningError while another rebuild is running. */
  async run({ signal, onProgress = () => undefined }: RebuildOptions = {}): Promise<RebuildReport> {
    const release = await holdRebuild(this.database);
    try {
      // Remove the tables that a killed rebuild left behind.
      await dropNext(this.database);
      await createNext(this.database);
      const keepsDistinctCounts = await this.keepsDistincts();
      const next = await this.build(keepsDistinctCounts, signal, onProgress);
      await this.catchUp(next, signal);
      return await this.takeOver(next, keepsDistinctCounts);
    } catch (error) {
      await dropNext(this.database).catch(() => undefined);
      throw error;
    } finally {
      await release();
    }
  }

  private async keepsDistincts(): Promise<boolean> {
    if (this.frameworks) return this.frameworks.readsDistinctCounts();
    return (await readVersion(this.database))?.keepsDistinctCounts ?? true;
  }

  private async build(
    keepsDistinctCounts: boolean,
    signal: AbortSignal | undefined,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<NextProjection> {
    const { database, reader, zone, calendar } = this;
    this.calendarFolded = calendarHash(calendar.definition);
    const dictionary = new StoredDictionary(database);
    const to = await this.checkpoints.read(database, MEASURES);
    const began = performance.now();
    const report = (step: RebuildProgress['step'], read: number): void =>
      onProgress({ step, read, of: to, seconds: (performance.now() - began) / 1000 });
    let read = 0;
    const onRead = (): void => {
      read += 1;
      if (read % PROGRESS_EVERY !== 0) return;
      signal?.throwIfAborted();
      report('reading', read);
    };
    const onFolded = (): void => report('writing', to);
    const tools = { database, reader, zone, calendar, dictionary, keepsDistinctCounts };
    const tree = await buildNext(tools, to, { onRead, onFolded });
    signal?.throwIfAborted();
    await indexNext(database);
    report('comparing', to);
    const next = new NextProjection(reader, zone, calendar, dictionary, tree, to, keepsDistinctCounts);
    await withTransaction(database, (tx) => next.addAdjustments(tx));
    return next;
  }

  /** Projects into the new tables until they are near the live ones, which go on meanwhile. */
  private async catchUp(next: NextProjection, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const live = await this.checkpoints.read(this.database, MEASURES);
      if (live - next.position <= NEAR) return;
      await withTransaction(this.database, (tx) => next.advance(tx, live));
    }
  }

  private takeOver(next: NextProjection, keepsDistinctCounts: boolean): Promise<RebuildReport> {
    return withTransaction(this.database, async (tx) => {
      await tx.query('set local jit = off');
      // From here on the projector waits for this transaction.
      const position = await this.checkpoints.lock(tx, MEASURES);
      while (next.position < position) await next.advance(tx, position);
      const written = { version: MEASURES_VERSION, keepsDistinctCounts, calendar: this.calendarFolded };
      const differences = await this.compare(tx, written);
      const live = await this.trees.load(tx);
      const places = orgUnitsThatMoved(live, next.tree);
      if (places.length > 0) await writeTree(tx, places, next.tree.position);
      if (position > 0) await writeVersion(tx, written);
      await swap(tx);
      return { position, differences };
    });
  }

  /** Marks every org unit with a difference to be assessed again. */
  private async compare(tx: Tx, written: ProjectedVersion): Promise<Differences | null> {
    const stored = await readVersion(tx);
    if (!stored || !isDeepStrictEqual(stored, written)) {
      await markAllDirty(tx, 'rebuild');
      return null;
    }
    const differences = await findDifferences(tx, LISTED);
    const marks = differences.orgUnitIds.map((orgUnitId) => ({ orgUnitId, ...reasonWithoutFact('rebuild') }));
    await markDirty(tx, marks);
    return differences;
  }
}

async function swap(tx: Tx): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await tx.query('savepoint before_swap');
    try {
      return await swapIn(tx, SWAP_LIMIT_MS);
    } catch (error) {
      if (attempt === SWAP_ATTEMPTS || !isLockTimeout(error)) throw error;
      await tx.query('rollback to savepoint before_swap');
      await setTimeout(SWAP_LIMIT_MS);
    }
  }
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
