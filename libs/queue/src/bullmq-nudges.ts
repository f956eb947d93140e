import type { BackendClasses, IQueueBackend, JobsOptions } from 'bullmq';
import type { NudgeQueue, NudgeWorker } from './queue-backend.js';
import type { Topic } from './topics.js';

/**
 * At most one nudge of a topic waits and one is worked on: a nudge that arrives while its topic is being
 * worked on is kept and runs afterwards (plain deduplication would swallow it). Finished nudges leave nothing
 * behind.
 */
function nudgeOptions(topic: Topic): JobsOptions {
  return { deduplication: { id: topic, keepLastIfActive: true }, removeOnComplete: true, removeOnFail: true };
}

/** BullMQ's own event stream, which nothing here reads. */
const EVENTS_KEPT = 100;

/**
 * A frozen or killed worker's nudge is given to another after about this long; until then the sweep does its
 * work.
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
  /** Whether the store answers at this moment; without it BullMQ's closing would wait for its return. */
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
  // BullMQ remembers a failed first connection for ever, so a worker is only put to work once it has one.
  await worker.waitUntilReady().catch(async (error: unknown) => {
    await worker.close(true).catch(() => undefined);
    throw error;
  });
  worker.run().catch(onError);
  return { close: () => worker.close(!isReachable()) };
}
