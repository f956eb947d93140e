import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { NudgeConsumer } from './nudge-consumer.js';
import { Nudges } from './nudges.js';
import { QueueBackend } from './queue-backend.js';

export interface QueueModuleOptions {
  /** `redis://…`; without it the queue lives in the database. */
  redisUrl?: string | null;
  databaseUrl: string;
}

/** A global module. It connects when the first nudge is sent or awaited, not before. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(@Inject(QueueBackend) private readonly backend: QueueBackend) {}

  static forRoot(options: QueueModuleOptions): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        { provide: QueueBackend, useFactory: () => createQueueBackend(options) },
        Nudges,
        NudgeConsumer,
      ],
      exports: [Nudges, NudgeConsumer],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}

/**
 * Loads BullMQ, and the Redis client if there is one, only in processes that use a queue; commands do not.
 */
export async function createQueueBackend({
  redisUrl,
  databaseUrl,
}: QueueModuleOptions): Promise<QueueBackend> {
  if (!redisUrl) return new (await import('./postgres-backend.js')).PostgresQueueBackend(databaseUrl);
  return new (await import('./redis-backend.js')).RedisQueueBackend(redisUrl);
}
