import { createRedisBackend, withBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { openQueue, openWorker } from './bullmq-nudges.js';
import { QueueBackend, type NudgeQueue, type NudgeWorker } from './queue-backend.js';
import type { Topic } from './topics.js';

const RECONNECT_MS = 500;

const bullmq = withBackend(createRedisBackend);

/** BullMQ on Redis. Losing Redis, or all its data, only delays work until the next sweep. */
export class RedisQueueBackend extends QueueBackend {
  readonly name = 'Redis';
  private readonly connections: Redis[] = [];

  constructor(private readonly url: string) {
    super();
  }

  async openQueue(topic: Topic): Promise<NudgeQueue> {
    // Without the offline queue a nudge fails at once while Redis is unreachable, instead of piling up in
    // memory.
    const connection = this.connect({ enableOfflineQueue: false, maxRetriesPerRequest: 0 });
    return openQueue(bullmq, connection, topic, () => undefined);
  }

  async openWorker(
    topic: Topic,
    run: () => Promise<void>,
    onError: (error: Error) => void,
  ): Promise<NudgeWorker> {
    const connection = this.connect({ maxRetriesPerRequest: null });
    return openWorker(bullmq, connection, topic, {
      run,
      onError,
      isReachable: () => connection.status === 'ready',
    });
  }

  close(): Promise<void> {
    for (const connection of this.connections) connection.disconnect();
    return Promise.resolve();
  }

  private connect(options: RedisOptions): Redis {
    const onOpen = (connection: Redis): void => {
      // Queues and workers report what matters. A connection without a listener would print errors to the
      // console.
      connection.on('error', () => undefined);
      this.connections.push(connection);
    };
    return new TrackedRedis(this.url, { ...options, retryStrategy: () => RECONNECT_MS }, onOpen);
  }
}

/**
 * A Redis client that reports itself and the copies that BullMQ makes of it. All of them can then be
 * disconnected, because BullMQ's own closing waits for Redis even when it is unreachable.
 */
class TrackedRedis extends Redis {
  constructor(
    private readonly url: string,
    options: RedisOptions,
    private readonly onOpen: (connection: Redis) => void,
  ) {
    super(url, options);
    onOpen(this);
  }

  override duplicate(override: Partial<RedisOptions> = {}): Redis {
    return new TrackedRedis(this.url, { ...this.options, ...override }, this.onOpen);
  }
}
