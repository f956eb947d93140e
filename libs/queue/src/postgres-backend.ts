import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Pool } from 'pg';
import { openQueue, openWorker } from './bullmq-nudges.js';
import { QueueBackend, type NudgeQueue, type NudgeWorker } from './queue-backend.js';
import type { Topic } from './topics.js';

const SCHEMA = 'bullmq';
/**
 * Each worker keeps one connection to listen on; the rest serve queries. Connections are opened as needed.
 */
const POOL_SIZE = 10;

const bullmq = withBackend(createPostgresBackend);

/**
 * BullMQ's own PostgreSQL back end, in the schema `bullmq`; all queues and workers of a process share one
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
      // A pool of ours makes the search path ours too: BullMQ's statements name no schema.
      options: `-c search_path=${SCHEMA}`,
      application_name: 'thang queue',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      allowExitOnIdle: true,
    });
    // Broken idle connections are replaced on the next query.
    this.pool.on('error', () => undefined);
    this.pool.setMaxListeners(50);
  }

  async openQueue(topic: Topic): Promise<NudgeQueue> {
    await this.migrate();
    // What goes wrong with a queue shows in `add`, which reports it.
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

  /** Safe in several processes at once: BullMQ takes an advisory lock. */
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
