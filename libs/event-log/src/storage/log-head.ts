import type { QueryResult } from 'pg';
import type { Queryable } from '#database';
import { epochMs } from './epoch-ms.js';

/** Where the log ends. */
export interface LogHead {
  /** Of the newest event; 0 when the log is empty. */
  position: number;
  /** Epoch milliseconds at which the newest batch was recorded. */
  recordedAt: number;
  /**
   * Position of the newest event that changed the tree of org units, corrections and retractions included; 0:
   * none.
   */
  treePosition: number;
  /** The digest chain's newest link: it seals every event up to `position`. */
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

/**
 * Takes the lock that serialises appends. Its holder sees everything that was ever appended, as long as
 * each look at the log is a statement of its own (read committed gives each one a new snapshot).
 *
 * The limits keep one stuck appender, here or in another process, from stopping all others. The planner
 * settings keep the look-up of ids on its index: while a log is new, a generic plan would scan it whole, and
 * go on doing so.
 */
export const LOCK_HEAD = `
  set local lock_timeout = '5s';
  set local statement_timeout = '20s';
  set local idle_in_transaction_session_timeout = '20s';
  set local enable_seqscan = off;
  ${SELECT_HEAD} for update`;

/** The head that `LOCK_HEAD` locked. */
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
