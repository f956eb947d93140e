import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, Optional } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { CheckpointMovedError, Checkpoints, EventLogReader } from '#event-log';
import { FrameworkSet } from '#maturity';
import { readVersion, writeVersion, type ProjectedVersion } from '../storage/projection-version.js';
import { MeasuresProjection } from './measures-projection.js';
import type { LogBatch } from './projection.js';

/**
 * The largest batch. A batch holds all events that wait, up to this many. In a larger batch more events fall
 * on the same org unit and day, so each one costs less.
 */
const MAX_BATCH = 20_000;

interface CatchUpOptions {
  /** When it aborts, no further batch is started. */
  signal?: AbortSignal;
  /** Called after the commit of each batch. */
  onBatch?: (batch: LogBatch) => void;
  /** For tests: the most events a batch may hold. */
  batchSize?: number;
}

interface FetchedBatch extends LogBatch {
  /** True: the log may hold more events. */
  full: boolean;
}

/**
 * Brings the read models up to the end of the log, batch by batch. Each batch commits together with its
 * checkpoint.
 */
@Injectable()
export class Projector {
  private readonly logger = new Logger(Projector.name);
  private idleBecause: number | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly checkpoints: Checkpoints,
    private readonly projection: MeasuresProjection,
    /** Without them, everything that any framework could ask for is kept. */
    @Optional() private readonly frameworks?: FrameworkSet,
  ) {}

  /** Returns the checkpoint: the read models hold every event up to this position. */
  position(): Promise<number> {
    return this.checkpoints.read(this.database, this.projection.name);
  }

  /**
   * @throws CheckpointMovedError when another projector is at work. Nothing of this projector's batch was
   * written then.
   */
  catchUp(options: CatchUpOptions = {}): Promise<void> {
    const run = this.projectBatches(options);
    this.running = run.catch(() => undefined);
    return run;
  }

  /** Waits while this process projects, at most this long. Lets other work give way to projecting. */
  async untilIdle(maxMs: number): Promise<void> {
    const timer = new AbortController();
    const enough = setTimeout(maxMs, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([this.running, enough]);
    timer.abort();
  }

  private async projectBatches({ signal, onBatch, batchSize = MAX_BATCH }: CatchUpOptions): Promise<void> {
    if (!(await this.mayProject())) return;
    const position = await this.followCalendar();
    if (position !== null) onBatch?.({ after: position, to: position, events: [] });
    let next = this.fetch(await this.position(), batchSize);
    for (;;) {
      const batch = await next;
      if (!batch || signal?.aborted) return;
      // Reading the next batch overlaps with folding this one: PostgreSQL does the former, this process the
      // latter.
      next = batch.full ? this.fetch(batch.to, batchSize) : Promise.resolve(null);
      next.catch(() => undefined);
      await this.project(batch);
      onBatch?.(batch);
      if (!batch.full) return;
    }
  }

  /**
   * Returns false when another version of the projection wrote the read models. Two versions must not write
   * the same read models, so this process stays idle.
   */
  private async mayProject(): Promise<boolean> {
    const stored = (await readVersion(this.database))?.version ?? null;
    const own = this.projection.version;
    if (stored !== null && stored !== own && stored !== this.idleBecause)
      this.logger.warn(
        `Read models of version ${stored} cannot be brought up to date by version ${own}. ` +
          (stored < own ? 'Run `thang rebuild`.' : 'A newer Thang has rebuilt them; this process waits.'),
      );
    this.idleBecause = stored === own ? null : stored;
    return stored === null || stored === own;
  }

  /**
   * Folds milestones again when the calendar has changed since they were folded. Returns the position of the
   * read models; null when the calendar is the same.
   */
  private async followCalendar(): Promise<number | null> {
    const { name, version, calendar } = this.projection;
    const isOther = (stored: ProjectedVersion | null): stored is ProjectedVersion =>
      stored?.version === version && stored.calendar !== calendar;
    if (!isOther(await readVersion(this.database))) return null;
    this.logger.log('The working calendar has changed; folding milestones again.');
    return withTransaction(this.database, async (tx) => {
      await prepare(tx);
      const position = await this.checkpoints.lock(tx, name);
      const stored = await readVersion(tx);
      if (!isOther(stored)) return null;
      await this.projection.refoldByCalendar(tx, position);
      await writeVersion(tx, { ...stored, calendar });
      return position;
    });
  }

  /** Checks the version under the lock of the checkpoint, which a rebuild takes, too. */
  private async claimVersion(tx: Tx): Promise<void> {
    const { name, version, calendar } = this.projection;
    const stored = await readVersion(tx);
    if (stored?.version === version && stored.calendar === calendar) return;
    if (stored !== null) throw new CheckpointMovedError(name, version);
    const keepsDistinctCounts = this.frameworks?.readsDistinctCounts() ?? true;
    await writeVersion(tx, { version, keepsDistinctCounts, calendar });
  }

  private async fetch(after: number, limit: number): Promise<FetchedBatch | null> {
    // Read the head first. Erased events leave no row to read, but every event up to this head will be seen.
    const head = await this.reader.head(this.database);
    if (head.position <= after) return null;
    const events = await this.reader.after(this.database, after, limit);
    const last = events.at(-1)?.position ?? after;
    const full = events.length === limit;
    return { after, to: full ? last : Math.max(last, head.position), events, full };
  }

  private async project(batch: LogBatch): Promise<void> {
    const { name } = this.projection;
    await withTransaction(this.database, async (tx) => {
      await prepare(tx);
      const position = await this.checkpoints.lock(tx, name);
      if (position !== batch.after) throw new CheckpointMovedError(name, batch.after);
      await this.claimVersion(tx);
      await this.projection.handle(tx, batch);
      await this.checkpoints.advance(tx, name, batch.after, batch.to);
    });
  }
}

/**
 * Prepares the transaction of a batch. The commit need not wait for the disk: if a crash loses it, the
 * checkpoint is lost with it and the batch is folded again. JIT is off because compiling these statements
 * costs more than running them. A projector that freezes in the middle is cut off, so that another one can go
 * on.
 */
async function prepare(tx: Tx): Promise<void> {
  await tx.query(`
    set local synchronous_commit = off;
    set local jit = off;
    set local idle_in_transaction_session_timeout = '30s'`);
}
