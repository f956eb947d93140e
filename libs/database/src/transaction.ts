import type { PoolClient } from 'pg';
import type { Database, Tx } from './database.js';

export interface TransactionOptions {
  /** Default `read committed`. `repeatable read` gives one snapshot to several reads. */
  isolation?: 'read committed' | 'repeatable read';
  readOnly?: boolean;
  /**
   * After so many milliseconds the connection is cut, even if the server does not answer at all. The transaction then
   * fails, and when it was about to commit nobody knows whether it did.
   */
  deadlineMs?: number;
}

/** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. */
export async function withTransaction<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const client = await database.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  // A connection that dies between two statements reports it here; the next statement fails as well.
  client.on('error', onError);
  const deadline = cutAfter(client, options.deadlineMs);
  try {
    await client.query(beginStatement(options));
    const result = await work({ client, query: (sql, values) => client.query(sql as string, values) });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    clearTimeout(deadline);
    client.off('error', onError);
    client.release(broken);
  }
}

/** Ending a client in mid-query destroys its socket, so that whoever waits for the query is told. */
function cutAfter(client: PoolClient, ms: number | undefined): NodeJS.Timeout | undefined {
  if (ms === undefined) return undefined;
  return setTimeout(() => void client.end().catch(() => undefined), ms);
}

function beginStatement({ isolation = 'read committed', readOnly = false }: TransactionOptions): string {
  return `begin isolation level ${isolation}${readOnly ? ' read only' : ''}`;
}
