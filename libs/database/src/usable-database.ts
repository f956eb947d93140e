import { randomInt } from 'node:crypto';
import pg from 'pg';
import { SettingsError } from '#kernel';

/** A connection as the server, or a pooler before it, gives it. */
export interface Session {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

export interface DatabaseUrls {
  databaseUrl: string;
  /** Leads to the server itself, past any pooler; null: `databaseUrl` does. */
  directDatabaseUrl: string | null;
}

const DIRECT = 'DATABASE_DIRECT_URL';

/**
 * Checks before anything is written that Thang can work with a database: its text must be UTF-8, and a
 * session must keep its locks from one statement to the next. A pooler in transaction mode gives each
 * statement any session; the locks that allow one projector and one migration at a time would mean nothing.
 *
 * @throws SettingsError
 */
export async function assertUsable({ databaseUrl, directDatabaseUrl }: DatabaseUrls): Promise<void> {
  await assertUtf8(() => connectTo(databaseUrl));
  const direct = directDatabaseUrl ?? databaseUrl;
  if (await keepsSessions(() => connectTo(direct))) return;
  throw new SettingsError([
    directDatabaseUrl === null
      ? {
          variable: 'DATABASE_URL',
          rule:
            'leads to a connection pooler in transaction mode, which keeps no locks between statements: name the ' +
            `server itself or a pooler in session mode, or name the server in ${DIRECT} as well`,
        }
      : {
          variable: DIRECT,
          rule: 'leads to a connection pooler in transaction mode: name the server itself',
        },
  ]);
}

/** @throws SettingsError when the database stores text in another encoding */
export async function assertUtf8(connect: () => Promise<Session>): Promise<void> {
  const session = await connect();
  try {
    const { rows } = await session.query("select current_setting('server_encoding') as encoding");
    const encoding = String(rows[0]?.['encoding']);
    if (encoding === 'UTF8') return;
    const rule =
      `names a database with the encoding ${encoding}, which cannot hold all names: create one with ` +
      "`create database … encoding 'UTF8' template template0` and name that";
    throw new SettingsError([{ variable: 'DATABASE_URL', rule }]);
  } finally {
    await session.end();
  }
}

/** The rounds of the trial. A pooler gives out sessions by its own order, so one round might miss it. */
const ROUNDS = 3;

/**
 * Tries whether two statements of a connection reach the same session, while another connection is in a
 * transaction, and whether a lock that one connection holds keeps the other out.
 */
export async function keepsSessions(connect: () => Promise<Session>): Promise<boolean> {
  const [one, other] = [await connect(), await connect()];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [holder, rival] = round % 2 === 0 ? [one, other] : [other, one];
      if (!(await keepsLock(holder, rival))) return false;
    }
    return true;
  } finally {
    await Promise.all([one.end(), other.end()]);
  }
}

async function keepsLock(holder: Session, rival: Session): Promise<boolean> {
  const lock = randomInt(2 ** 31);
  const first = await pidOf(holder);
  await holder.query('select pg_advisory_lock($1)', [lock]);
  await rival.query('begin');
  const { rows } = await rival.query('select pg_try_advisory_xact_lock($1) as taken', [lock]);
  const second = await pidOf(holder);
  await rival.query('commit');
  await holder.query('select pg_advisory_unlock($1)', [lock]);
  return first === second && rows[0]?.['taken'] === false;
}

async function pidOf(session: Session): Promise<unknown> {
  return (await session.query('select pg_backend_pid() as pid')).rows[0]?.['pid'];
}

async function connectTo(url: string): Promise<Session> {
  const client = new pg.Client({ connectionString: url, application_name: 'thang start' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
