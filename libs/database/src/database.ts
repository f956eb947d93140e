import { Pool, types, type PoolClient, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';

const INT8_OID = 20;
const DATE_OID = 1082;

/** What both the pool and an open transaction can do. Hand a `Tx` down as an argument; never keep one. */
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
  /** Connections this process may hold. Default 10. */
  poolSize?: number;
  /** Shows up in `pg_stat_activity`. */
  applicationName?: string;
}

/**
 * The connection pool behind every hand-written statement. `int8` and `date` arrive as strings, as PostgreSQL
 * writes them, so that no position loses digits and no day is shifted by a time zone.
 */
export class Database implements Queryable {
  private readonly pool: Pool;

  constructor(readonly options: DatabaseOptions) {
    this.pool = new Pool({
      connectionString: options.url,
      max: options.poolSize ?? 10,
      application_name: options.applicationName ?? 'thang',
      connectionTimeoutMillis: 10_000,
      types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserFor(oid, format) },
    });
    // A broken idle connection is replaced on the next query; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  query<R extends QueryResultRow = QueryResultRow>(
    sql: string | QueryConfig,
    values?: unknown[],
  ): Promise<QueryResult<R>> {
    return this.pool.query<R>(sql as string, values);
  }

  /**
   * A connection of its own, for `LISTEN` and session-level advisory locks. Release it with `release(true)`.
   */
  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

function parserFor(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8_OID || oid === DATE_OID) return (value) => value;
  return types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}
