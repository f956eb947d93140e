import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { NudgeConsumer } from './nudge-consumer.js';
import { Nudges } from './nudges.js';
import { PostgresQueueBackend } from './postgres-backend.js';
import { QueueBackend } from './queue-backend.js';
import { RedisQueueBackend } from './redis-backend.js';

export interface QueueModuleOptions {
  /** `redis://…`; without it the queue lives in the database. */
  redisUrl?: string | null;
  databaseUrl: string;
}

/** Global. Connects when the first nudge is sent or awaited, not before. */
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

export function createQueueBackend({ redisUrl, databaseUrl }: QueueModuleOptions): QueueBackend {
  return redisUrl ? new RedisQueueBackend(redisUrl) : new PostgresQueueBackend(databaseUrl);
}
