import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '#database';

/** Any number will do, as long as every process of this database uses the same. */
const LOCK = 7_405_101;

/**
 * A session that says nothing for this long is ended by the server; a live process says something far more
 * often.
 */
const SILENCE = '10s';
const HEARTBEAT_MS = 2_000;

/**
 * One projector is active, the others stand by. The lock belongs to a connection of its own and goes with it:
 * a process that dies is succeeded at once, one that is frozen or cut off after a while. The lock only keeps
 * projectors from getting in each other's way: should two hold themselves for the active one, the checkpoint
 * lets only one of them commit.
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

  /** Is this process the active one, now or already? */
  async acquire(): Promise<boolean> {
    if (this.connection) return true;
    if (this.closed) return false;
    const client = await this.database.connect();
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

  /** Before the pool is closed, which waits for all connections. */
  beforeApplicationShutdown(): void {
    this.closed = true;
    this.release();
  }

  private hold(client: PoolClient): void {
    this.connection = client;
    client.once('error', (error) => {
      if (this.connection !== client) return;
      this.logger.warn(
        `No longer the active projector, the connection that said so is gone: ${error.message}`,
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
