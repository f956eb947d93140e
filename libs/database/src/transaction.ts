import type { PoolClient, QueryResult } from 'pg';
import type { Database, Tx } from './database.js';

export interface TransactionOptions {
  /** Default `read committed`. `repeatable read` gives one snapshot to several reads. */
  isolation?: 'read committed' | 'repeatable read';
  readOnly?: boolean;
  /**
   * After this many milliseconds the connection is cut, even if the server does not answer at all. The
   * transaction then fails. If it was committing, the caller cannot know whether it did.
   */
  deadlineMs?: number;
  /**
   * Statements without parameters that run first. They are sent together with BEGIN, which saves a round
   * trip.
   */
  opening?: string;
}

/**
 * Runs `work` in one transaction: commits when it resolves, rolls back when it throws. `opened` is the result
 * of the last opening statement.
 */
export async function withTransaction<T>(
  database: Database,
  work: (tx: Tx, opened: QueryResult) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const client = await database.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  // A connection that breaks between two statements reports it here; the next statement fails as well.
  client.on('error', onError);
  const deadline = cutAfter(client, options.deadlineMs);
  try {
    // A message with several statements has several results, which the types of `pg` do not know.
    const results = [await client.query(beginStatement(options))].flat();
    const tx: Tx = { client, query: (sql, values) => client.query(sql as string, values) };
    const result = await work(tx, results.at(-1) as QueryResult);
    await commit(client);
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

/**
 * Commits. After a failed statement PostgreSQL answers COMMIT with a rollback and reports no error, so this
 * throws one.
 */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('The transaction was rolled back: one of its statements had failed.');
}

/**
 * Closes the connection after a time limit. This destroys its socket, so that a caller waiting for a query
 * gets an error.
 */
function cutAfter(client: PoolClient, ms: number | undefined): NodeJS.Timeout | undefined {
  if (ms === undefined) return undefined;
  return setTimeout(() => void client.end().catch(() => undefined), ms);
}

function beginStatement({
  isolation = 'read committed',
  readOnly = false,
  opening,
}: TransactionOptions): string {
  return `begin isolation level ${isolation}${readOnly ? ' read only' : ''}${opening === undefined ? '' : `; ${opening}`}`;
}
