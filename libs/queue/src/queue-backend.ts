import type { Topic } from './topics.js';

/** What the nudges need of BullMQ, the same on PostgreSQL and on Redis. */
export abstract class QueueBackend {
  /** For the log. */
  abstract readonly name: 'PostgreSQL' | 'Redis';
  /** The sending side of a topic. Rejects while the store is away. */
  abstract openQueue(topic: Topic): Promise<NudgeQueue>;
  /**
   * The receiving side of a topic: calls `run` for each nudge, one at a time. Rejects while the store is
   * away.
   */
  abstract openWorker(
    topic: Topic,
    run: () => Promise<void>,
    onError: (error: Error) => void,
  ): Promise<NudgeWorker>;
  abstract close(): Promise<void>;
}

export interface NudgeQueue {
  /** Adds a nudge unless one is waiting. */
  add(): Promise<void>;
  close(): Promise<void>;
}

export interface NudgeWorker {
  /** Waits for the nudge at hand, then stops. */
  close(): Promise<void>;
}
