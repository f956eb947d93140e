import { setTimeout } from 'node:timers/promises';
import { Injectable, Optional } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { Checkpoints, EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { FrameworkSet } from '#maturity';
import { orgUnitsThatMoved } from '../projection/reorganisation.js';
import { StoredDictionary } from '../storage/dictionary.js';
import { findDifferences, type Differences } from '../storage/differences.js';
import { markAllDirty, markDirty } from '../storage/dirty-marks-table.js';
import { createNext, dropNext, indexNext, swapIn } from '../storage/next-tables.js';
import { MEASURES, MEASURES_VERSION, readVersion, writeVersion } from '../storage/projection-version.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { writeTree } from '../storage/org-units-table.js';
import { buildNext } from './build-next.js';
import { NextProjection } from './next-projection.js';
import { holdRebuild } from './rebuild-lock.js';

/** Differences that are listed; all are counted. */
const LISTED = 50;

/** So near to the live read models the rest is done while these wait. */
const NEAR = 5_000;

/** Readers wait at most so long, and the swap is tried for so long. */
const SWAP_LIMIT_MS = 300;
const SWAP_ATTEMPTS = 100;

const PROGRESS_EVERY = 10_000;

export interface RebuildProgress {
  step: 'reading' | 'writing' | 'comparing';
  /** Events read, of how many. */
  read: number;
  of: number;
  /** Since the reading began. */
  seconds: number;
}

interface RebuildOptions {
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
}

export interface RebuildReport {
  /** Every event up to this position is in the new read models. */
  position: number;
  /**
   * What the old ones had otherwise; `null` when another version of the folding wrote them, or one that kept
   * other measures: they are expected to differ.
   */
  differences: Differences | null;
}

/**
 * Builds the read models anew from the log, beside the live ones, which are read and brought up to date
 * meanwhile; then takes their place in one transaction. Org units for which something is different are
 * assessed again, and nobody is told.
 */
@Injectable()
export class Rebuild {
  private readonly trees = new OrgUnitTrees();

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly checkpoints: Checkpoints,
    private readonly zone: DayZone,
    /** Without it, the new read models keep what the old ones do. */
    @Optional() private readonly frameworks?: FrameworkSet,
  ) {}

  /**
   * Were the read models written by an older version of the folding, or without what a framework asks for by
   * now? Then nothing is projected before they are rebuilt.
   */
  async isDue(): Promise<boolean> {
    const stored = await readVersion(this.database);
    if (!stored) return false;
    const lacking = !stored.distincts && (this.frameworks?.readDistincts() ?? false);
    return stored.version < MEASURES_VERSION || (stored.version === MEASURES_VERSION && lacking);
  }

  /** @throws RebuildRunningError while another one is at work. */
  async run({ signal, onProgress = () => undefined }: RebuildOptions = {}): Promise<RebuildReport> {
    const release = await holdRebuild(this.database);
    try {
      // One that was killed has left its tables behind.
      await dropNext(this.database);
      await createNext(this.database);
      const distincts = await this.keepsDistincts();
      const next = await this.build(distincts, signal, onProgress);
      await this.catchUp(next, signal);
      return await this.takeOver(next, distincts);
    } catch (error) {
      await dropNext(this.database).catch(() => undefined);
      throw error;
    } finally {
      release();
    }
  }

  private async keepsDistincts(): Promise<boolean> {
    if (this.frameworks) return this.frameworks.readDistincts();
    return (await readVersion(this.database))?.distincts ?? true;
  }

  private async build(
    distincts: boolean,
    signal: AbortSignal | undefined,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<NextProjection> {
    const { database, reader, zone } = this;
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
    const tree = await buildNext({ database, reader, zone, dictionary, distincts }, to, { onRead, onFolded });
    signal?.throwIfAborted();
    await indexNext(database);
    report('comparing', to);
    return new NextProjection(reader, zone, dictionary, tree, to, distincts);
  }

  /** Until the live read models, which go on, are near. */
  private async catchUp(next: NextProjection, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const live = await this.checkpoints.read(this.database, MEASURES);
      if (live - next.position <= NEAR) return;
      await withTransaction(this.database, (tx) => next.advance(tx, live));
    }
  }

  private takeOver(next: NextProjection, distincts: boolean): Promise<RebuildReport> {
    return withTransaction(this.database, async (tx) => {
      await tx.query('set local jit = off');
      // From here on the projector waits.
      const position = await this.checkpoints.lock(tx, MEASURES);
      while (next.position < position) await next.advance(tx, position);
      const differences = await this.compare(tx, distincts);
      const live = await this.trees.load(tx);
      const places = orgUnitsThatMoved(live, next.tree);
      if (places.length > 0) await writeTree(tx, places, next.tree.position);
      if (position > 0) await writeVersion(tx, { version: MEASURES_VERSION, distincts });
      await swap(tx);
      return { position, differences };
    });
  }

  /** Has whatever differs assessed again. */
  private async compare(tx: Tx, distincts: boolean): Promise<Differences | null> {
    const stored = await readVersion(tx);
    if (stored?.version !== MEASURES_VERSION || stored.distincts !== distincts) {
      await markAllDirty(tx, 'rebuild');
      return null;
    }
    const differences = await findDifferences(tx, LISTED);
    const marks = differences.orgUnitIds.map((orgUnitId) => ({ orgUnitId, cause: 'rebuild' as const }));
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
