import type { QueryResult } from 'pg';
import type { Queryable } from '#database';
import type { LogDigest } from '../domain/log-digest.js';
import { epochMs } from './epoch-ms.js';

/** The end of the log. */
export interface LogHead {
  /** The position of the newest event; 0 when the log is empty. */
  position: number;
  /** When the newest batch was recorded, in epoch milliseconds. */
  recordedAt: number;
  /**
   * The position of the newest event that changed the tree of org units, corrections and retractions
   * included; 0 if there is none.
   */
  treePosition: number;
  /** The newest link of the digest chain. It seals every event up to `position`. */
  chainHash: Buffer;
}

interface HeadRow {
  position: string;
  recorded_at: number;
  tree_position: string;
  chain_hash: Buffer;
}

const SELECT_HEAD = `select position, ${epochMs('recorded_at')} as recorded_at, tree_position, chain_hash from event_log.head`;

export async function readHead(q: Queryable): Promise<LogHead> {
  const { rows } = await q.query<HeadRow>(SELECT_HEAD);
  return headOf(rows[0]);
}

/** Returns the end of the log as a digest to keep elsewhere. */
export async function readDigest(q: Queryable): Promise<LogDigest> {
  const { position, chainHash } = await readHead(q);
  return { position, digest: chainHash.toString('hex') };
}

/**
 * Takes the lock that serialises appends. The holder of the lock sees everything that was ever appended if it
 * reads the log in separate statements, because under read committed each statement has a new snapshot.
 *
 * The timeouts keep a stuck appender, in this process or another, from stopping all others. The planner
 * setting makes the look-up of ids use its index: for a new log the planner would choose a generic plan that
 * scans the whole log, and keep it.
 */
export const LOCK_HEAD = `
  set local lock_timeout = '5s';
  set local statement_timeout = '20s';
  set local idle_in_transaction_session_timeout = '20s';
  set local enable_seqscan = off;
  ${SELECT_HEAD} for update`;

/** Returns the head that `LOCK_HEAD` locked. */
export function lockedHead({ rows }: QueryResult): LogHead {
  return headOf(rows[0] as HeadRow | undefined);
}

function headOf(row: HeadRow | undefined): LogHead {
  if (!row) throw new Error('The log has no head row; was the database migrated?');
  return {
    position: Number(row.position),
    recordedAt: row.recorded_at,
    treePosition: Number(row.tree_position),
    chainHash: row.chain_hash,
  };
}

/** Keeps others from appending until the end of the transaction, and returns whether the log is empty. */
export async function lockEmptyLog(tx: Queryable): Promise<boolean> {
  const { rows } = await tx.query<HeadRow>(`${SELECT_HEAD} for update`);
  return headOf(rows[0]).position === 0;
}
