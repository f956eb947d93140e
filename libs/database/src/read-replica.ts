import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import { isDatabaseAway } from './database-errors.js';

/** For how long a replica that was away is not asked again. */
const AWAY_MS = 10_000;

const current = new AsyncLocalStorage<ReplicaReads>();

/**
 * Whether this process has ever had a replica. Without one the storage stays unused: in Node 20 its first use
 * slows down every promise of the process.
 */
let isUsed = false;

/**
 * Reads that a replica may answer. All of them go to one server: once the primary had to answer, it answers
 * the rest too, so that none sees an older state than one before it.
 */
export class ReplicaReads {
  fromPrimary = false;

  /** Runs work whose statements only read. */
  run<T>(work: () => T): T {
    return isUsed ? current.run(this, work) : work();
  }
}

/** The connections to a replica. Where it is away, or breaks a statement off, the primary answers. */
export class ReadReplica {
  private awayUntil = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly pool: Pool,
    private readonly primary: Pool,
  ) {
    isUsed = true;
  }

  /** Does the work on the pool of the current `ReplicaReads`; outside of one, on the primary. */
  async use<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
    const reads = current.getStore();
    if (!reads || reads.fromPrimary) return work(this.primary);
    if (performance.now() >= this.awayUntil) {
      try {
        return await work(this.pool);
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        this.awayUntil = performance.now() + AWAY_MS;
      }
    }
    reads.fromPrimary = true;
    return work(this.primary);
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
