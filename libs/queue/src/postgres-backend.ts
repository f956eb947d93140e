import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Pool } from 'pg';
import { openQueue, openWorker } from './bullmq-nudges.js';
import { QueueBackend, type NudgeQueue, type NudgeWorker } from './queue-backend.js';
import type { Topic } from './topics.js';

const SCHEMA = 'bullmq';
/**
 * The most connections of a process. Each worker keeps one to listen on; the rest serve queries. Connections
 * are opened as needed.
 */
const POOL_SIZE = 10;

const bullmq = withBackend(createPostgresBackend);

/**
 * BullMQ's own PostgreSQL back end in the schema `bullmq`. All queues and workers of a process share one
 * pool.
 */
export class PostgresQueueBackend extends QueueBackend {
  readonly name = 'PostgreSQL';
  private readonly pool: Pool;
  private migrated: Promise<void> | undefined;

  constructor(databaseUrl: string) {
    super();
    this.pool = new Pool({
      connectionString: databaseUrl,
      max: POOL_SIZE,
      // The search path names the schema, because BullMQ's statements name none.
      options: `-c search_path=${SCHEMA}`,
      application_name: 'thang queue',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      allowExitOnIdle: true,
    });
    // Ignore errors of idle connections: the pool replaces these on the next query.
    this.pool.on('error', () => undefined);
    // One that is in use fails at its next statement; without a listener its error would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.setMaxListeners(50);
  }

  async openQueue(topic: Topic): Promise<NudgeQueue> {
    await this.migrate();
    // Errors of a queue need no listener, because `add` rejects and the caller reports that.
    return openQueue(bullmq, this.pool, topic, () => undefined);
  }

  async openWorker(
    topic: Topic,
    run: () => Promise<void>,
    onError: (error: Error) => void,
  ): Promise<NudgeWorker> {
    await this.migrate();
    return openWorker(bullmq, this.pool, topic, { run, onError, isReachable: () => true });
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Creates BullMQ's tables. Safe in several processes at once, because BullMQ takes an advisory lock. */
  private migrate(): Promise<void> {
    this.migrated ??= this.runMigrations().catch((error: unknown) => {
      this.migrated = undefined;
      throw error;
    });
    return this.migrated;
  }

  private async runMigrations(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await runMigrations(client, SCHEMA);
    } finally {
      client.release();
    }
  }
}
