import { Client } from 'pg';

/** Any numbers will do, as long as every version of Thang uses the same. */
const INSTANCE_LOCK = [7_405, 1] as const;

/**
 * The advisory lock that makes a process the only supervisor of a server. It belongs to a session, so
 * PostgreSQL releases it when the process ends in any way.
 */
export class InstanceGuard {
  private released = false;

  private constructor(
    private readonly client: Client,
    onLost: () => void,
  ) {
    client.on('end', () => {
      if (!this.released) onLost();
    });
  }

  /**
   * Returns the guard, or `taken` when another process holds the lock, or `unreachable` when the server does
   * not answer.
   */
  static async take(url: string, onLost: () => void): Promise<InstanceGuard | 'taken' | 'unreachable'> {
    const client = new Client({
      connectionString: url,
      application_name: `thang supervisor ${process.pid}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1, $2) as won', [
        ...INSTANCE_LOCK,
      ]);
      if (rows[0]?.won) return new InstanceGuard(client, onLost);
      await client.end();
      return 'taken';
    } catch {
      await client.end().catch(() => undefined);
      return 'unreachable';
    }
  }

  async ensureDatabase(name: string): Promise<void> {
    const { rowCount } = await this.client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await this.client.query(`create database "${name}"`);
  }

  async release(): Promise<void> {
    this.released = true;
    await this.client.end().catch(() => undefined);
  }
}
