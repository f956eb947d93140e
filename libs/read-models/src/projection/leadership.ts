import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '#database';

/** Any number will do, as long as every process of this database uses the same. */
const LOCK = 7_405_101;

/** The server ends a session that stays silent for this long. A live process speaks far more often. */
const SILENCE = '10s';
const HEARTBEAT_MS = 2_000;

/**
 * Lets one projector be active while the others stand by. The lock belongs to a connection of its own and
 * ends with it: another process takes over at once from one that died, and after a while from one that is
 * frozen or cut off. The lock only avoids useless work. Should two processes both believe that they hold it,
 * the checkpoint lets only one of them commit.
 */
@Injectable()
export class Leadership implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Leadership.name);
  private connection: PoolClient | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly database: Database) {}

  get isHeld(): boolean {
    return this.connection !== undefined;
  }

  /** Returns true when this process is the active projector, whether it became so now or before. */
  async acquire(): Promise<boolean> {
    if (this.connection) return true;
    if (this.closed) return false;
    const client = await this.database.connectSession();
    try {
      const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LOCK]);
      if (!rows[0]?.won) {
        client.release();
        return false;
      }
      await client.query(`set idle_session_timeout = '${SILENCE}'`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.hold(client);
    return true;
  }

  release(): void {
    clearInterval(this.heartbeat);
    this.connection?.release(true);
    this.connection = undefined;
  }

  /** Runs before the pool is closed, because closing waits for all connections. */
  beforeApplicationShutdown(): void {
    this.closed = true;
    this.release();
  }

  private hold(client: PoolClient): void {
    this.connection = client;
    client.once('error', (error) => {
      if (this.connection !== client) return;
      this.logger.warn(
        `No longer the active projector: the connection that held the lock has ended: ${error.message}`,
      );
      this.release();
    });
    this.heartbeat = setInterval(
      () => void client.query('select').catch(() => undefined),
      HEARTBEAT_MS,
    ).unref();
    this.logger.log('This process is the active projector.');
  }
}
