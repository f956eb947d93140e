import type { BackendClasses, IQueueBackend, JobsOptions } from 'bullmq';
import type { NudgeQueue, NudgeWorker } from './queue-backend.js';
import type { Topic } from './topics.js';

/**
 * Options that let at most one nudge of a topic wait while one is worked on. A nudge that arrives while its
 * topic is worked on is kept and runs afterwards; plain deduplication would drop it. Finished nudges are
 * deleted.
 */
function nudgeOptions(topic: Topic): JobsOptions {
  return { deduplication: { id: topic, keepLastIfActive: true }, removeOnComplete: true, removeOnFail: true };
}

/** The most events in BullMQ's own event stream. No part of Thang reads it. */
const EVENTS_KEPT = 100;

/**
 * After about this long the nudge of a frozen or killed worker passes to another. Until then the sweep does
 * the work.
 */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 5_000;

const PREFIX = 'thang';

export async function openQueue<B extends IQueueBackend, C>(
  { Queue }: BackendClasses<B, C>,
  connection: C,
  topic: Topic,
  onError: (error: Error) => void,
): Promise<NudgeQueue> {
  const queue = new Queue<null, null, Topic>(topic, {
    connection,
    prefix: PREFIX,
    streams: { events: { maxLen: EVENTS_KEPT } },
  });
  queue.on('error', onError);
  await queue.waitUntilReady().catch(async (error: unknown) => {
    await queue.close().catch(() => undefined);
    throw error;
  });
  return {
    add: async () => {
      await queue.add(topic, null, nudgeOptions(topic));
    },
    close: () => queue.close(),
  };
}

export interface WorkerDuties {
  run: () => Promise<void>;
  onError: (error: Error) => void;
  /**
   * Returns whether the store answers now. If it does not, closing must not wait for BullMQ, which waits for
   * the store.
   */
  isReachable: () => boolean;
}

export async function openWorker<B extends IQueueBackend, C>(
  { Worker }: BackendClasses<B, C>,
  connection: C,
  topic: Topic,
  { run, onError, isReachable }: WorkerDuties,
): Promise<NudgeWorker> {
  const worker = new Worker<null, void, Topic>(topic, run, {
    connection,
    prefix: PREFIX,
    autorun: false,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: 1_000,
    runRetryDelay: 1_000,
  });
  worker.on('error', onError);
  // A BullMQ worker never recovers from a failed first connection, so it starts only once it is connected.
  await worker.waitUntilReady().catch(async (error: unknown) => {
    await worker.close(true).catch(() => undefined);
    throw error;
  });
  worker.run().catch(onError);
  return { close: () => worker.close(!isReachable()) };
}
