import { Pool, types, type PoolClient, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import { ReadReplica } from './read-replica.js';

const INT8_OID = 20;
const DATE_OID = 1082;

const DEFAULT_POOL_SIZE = 10;

/** Runs statements on the pool or in an open transaction. Pass a `Tx` on as an argument; never store one. */
export interface Queryable {
  query<R extends QueryResultRow = QueryResultRow>(
    sql: string | QueryConfig,
    values?: unknown[],
  ): Promise<QueryResult<R>>;
}

/** An open transaction. */
export type Tx = Queryable & { readonly client: PoolClient };

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  url: string;
  /**
   * Leads to the server itself, for what a session must keep between statements; default `url`. Needed where
   * `url` leads to a pooler in transaction mode.
   */
  directUrl?: string | null;
  /** A replica that answers what runs in `ReplicaReads`; default: the server itself does. */
  readUrl?: string | null;
  /** The most connections of this process. Default 10. */
  poolSize?: number;
  /** The name in `pg_stat_activity`. */
  applicationName?: string;
}

/**
 * The connection pool for all hand-written statements. `int8` and `date` arrive as strings, as PostgreSQL
 * writes them, so that no position loses digits and no time zone shifts a day.
 */
export class Database implements Queryable {
  private readonly pool: Pool;
  private readonly sessions: Pool;
  /** Absent without a `readUrl`. */
  private readonly replica: ReadReplica | undefined;

  constructor(readonly options: DatabaseOptions) {
    this.pool = openPool(options, options.url);
    this.sessions = options.directUrl ? openPool(options, options.directUrl) : this.pool;
    if (options.readUrl) this.replica = new ReadReplica(openPool(options, options.readUrl), this.pool);
  }

  query<R extends QueryResultRow = QueryResultRow>(
    sql: string | QueryConfig,
    values?: unknown[],
  ): Promise<QueryResult<R>> {
    if (this.replica) return this.replica.use((pool) => pool.query<R>(sql as string, values));
    return this.pool.query<R>(sql as string, values);
  }

  /** Returns a connection for a transaction. */
  connect(): Promise<PoolClient> {
    return this.replica ? this.replica.use((pool) => pool.connect()) : this.pool.connect();
  }

  /**
   * Returns a connection that keeps its session from one statement to the next, for `LISTEN` and
   * session-level locks. Release it with `release(true)`.
   */
  connectSession(): Promise<PoolClient> {
    return this.sessions.connect();
  }

  /** Returns how the pool is used: its connections, and the callers that wait for one. */
  poolUse(): { used: number; idle: number; waiting: number; max: number } {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return {
      used: totalCount - idleCount,
      idle: idleCount,
      waiting: waitingCount,
      max: this.options.poolSize ?? DEFAULT_POOL_SIZE,
    };
  }

  async close(): Promise<void> {
    const others = this.sessions === this.pool ? [] : [this.sessions.end()];
    await Promise.all([this.pool.end(), this.replica?.end(), ...others]);
  }
}

function openPool({ poolSize, applicationName }: DatabaseOptions, url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize ?? DEFAULT_POOL_SIZE,
    application_name: applicationName ?? 'thang',
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserFor(oid, format) },
  });
  // The pool replaces a broken idle connection on the next query, and one that is in use fails at its next
  // statement. Without listeners the error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function parserFor(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8_OID || oid === DATE_OID) return (value) => value;
  return types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}
