import type { Topic } from './topics.js';

/** The operations that nudges need of BullMQ, the same on PostgreSQL and on Redis. */
export abstract class QueueBackend {
  /** The name of the store in log lines. */
  abstract readonly name: 'PostgreSQL' | 'Redis';
  /** Opens the sending side of a topic. Rejects while the store is unreachable. */
  abstract openQueue(topic: Topic): Promise<NudgeQueue>;
  /**
   * Opens the receiving side of a topic: calls `run` for each nudge, one at a time. Rejects while the store
   * is unreachable.
   */
  abstract openWorker(
    topic: Topic,
    run: () => Promise<void>,
    onError: (error: Error) => void,
  ): Promise<NudgeWorker>;
  abstract close(): Promise<void>;
}

export interface NudgeQueue {
  /** Adds a nudge unless one is waiting already. */
  add(): Promise<void>;
  close(): Promise<void>;
}

export interface NudgeWorker {
  /** Waits for the current nudge, then stops. */
  close(): Promise<void>;
}
