import { Injectable, Logger, Optional } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { CheckpointMovedError, Checkpoints, EventLogReader } from '#event-log';
import { FrameworkSet } from '#maturity';
import { readVersion, writeVersion } from '../storage/projection-version.js';
import { MeasuresProjection } from './measures-projection.js';
import type { LogBatch } from './projection.js';

/**
 * A batch is whatever there is to do, up to this many events. The more there are, the more of them fall on
 * the same org unit and day, and the cheaper each one gets.
 */
const MAX_BATCH = 20_000;

interface CatchUpOptions {
  /** Once aborted, no further batch is begun. */
  signal?: AbortSignal;
  /** Called after each batch's commit. */
  onBatch?: (batch: LogBatch) => void;
  /** For tests: the most events a batch may hold. */
  batchSize?: number;
}

interface FetchedBatch extends LogBatch {
  /** There may be more. */
  full: boolean;
}

/**
 * Brings the read models up to the end of the log, batch by batch, each in one transaction with its
 * checkpoint.
 */
@Injectable()
export class Projector {
  private readonly logger = new Logger(Projector.name);
  private idleBecause: number | null = null;

  constructor(
    private readonly database: Database,
    private readonly reader: EventLogReader,
    private readonly checkpoints: Checkpoints,
    private readonly projection: MeasuresProjection,
    /** Without it, everything that any framework could ask for is kept. */
    @Optional() private readonly frameworks?: FrameworkSet,
  ) {}

  /** How far the read models are: every event up to this position is in them. */
  position(): Promise<number> {
    return this.checkpoints.read(this.database, this.projection.name);
  }

  /**
   * @throws CheckpointMovedError when another projector is at work; nothing of this one's batch was written.
   */
  async catchUp({ signal, onBatch, batchSize = MAX_BATCH }: CatchUpOptions = {}): Promise<void> {
    if (!(await this.mayProject())) return;
    let next = this.fetch(await this.position(), batchSize);
    for (;;) {
      const batch = await next;
      if (!batch || signal?.aborted) return;
      // Reading the log and folding it overlap: one is PostgreSQL's work, the other ours.
      next = batch.full ? this.fetch(batch.to, batchSize) : Promise.resolve(null);
      next.catch(() => undefined);
      await this.project(batch);
      onBatch?.(batch);
      if (!batch.full) return;
    }
  }

  /**
   * Two versions of the folding must not write the same read models: after a rebuild by another one this
   * process rests.
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

  /** Under the lock of the checkpoint, which a rebuild takes, too. */
  private async claimVersion(tx: Tx): Promise<void> {
    const { name, version } = this.projection;
    const stored = await readVersion(tx);
    if (stored?.version === version) return;
    if (stored !== null) throw new CheckpointMovedError(name, version);
    await writeVersion(tx, { version, distincts: this.frameworks?.readDistincts() ?? true });
  }

  private async fetch(after: number, limit: number): Promise<FetchedBatch | null> {
    // The head first: erased events leave no row to read, and what is up to this head will all be seen.
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
 * The batch's commit need not wait for the disk: should it be lost in a crash, its checkpoint is lost with
 * it, and the batch is folded again. Compiling statements costs more than running these. A worker that is
 * frozen in the middle is cut off, so that its successor can go on.
 */
async function prepare(tx: Tx): Promise<void> {
  await tx.query(`
    set local synchronous_commit = off;
    set local jit = off;
    set local idle_in_transaction_session_timeout = '30s'`);
}
