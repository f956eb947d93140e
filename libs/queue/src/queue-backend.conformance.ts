import { Logger } from '@nestjs/common';
import { eventually } from '../../../test/support/eventually.js';
import { NudgeConsumer } from './nudge-consumer.js';
import { Nudges } from './nudges.js';
import type { QueueBackend } from './queue-backend.js';

/** A sweep that never fires within a test, so that every run after the first is due to a nudge. */
const NO_SWEEP = { sweepMs: 3_600_000 };

/** The queue's part of one process: a back end with its own sender and consumer. */
export class QueueProcess {
  readonly nudges: Nudges;
  readonly consumer: NudgeConsumer;

  constructor(readonly backend: QueueBackend) {
    this.nudges = new Nudges(backend);
    this.consumer = new NudgeConsumer(backend);
  }

  async stop(): Promise<void> {
    await this.consumer.beforeApplicationShutdown();
    await this.nudges.onApplicationShutdown();
    await this.backend.close();
  }
}

/** A handler that counts its runs and can be held up. */
export class Work {
  runs = 0;
  atOnce = 0;
  most = 0;
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;

  readonly handler = async (): Promise<void> => {
    this.runs += 1;
    this.atOnce += 1;
    this.most = Math.max(this.most, this.atOnce);
    await this.gate;
    this.atOnce -= 1;
  };

  hold(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  release(): void {
    this.open();
  }
}

/** Tests what nudges guarantee on any store. */
export function itCarriesNudges(createBackend: () => QueueBackend): void {
  const processes: QueueProcess[] = [];
  // These tests cause failures on purpose; their log would hide real ones.
  beforeAll(() => Logger.overrideLogger(false));
  const startProcess = (): QueueProcess => {
    const started = new QueueProcess(createBackend());
    processes.push(started);
    return started;
  };

  afterEach(async () => {
    await Promise.all(processes.splice(0).map((started) => started.stop()));
  });

  /** Returns work that has done its first run and answers nudges. */
  async function nudgedWork(sender: QueueProcess, receiver: QueueProcess): Promise<Work> {
    const work = new Work();
    receiver.consumer.consume('project', work.handler, NO_SWEEP);
    await eventually(() => {
      sender.nudges.send('project');
      expect(work.runs).toBeGreaterThan(1);
    });
    await settle(work);
    return work;
  }

  it('runs the handler in another process after a nudge', async () => {
    const [sender, receiver] = [startProcess(), startProcess()];
    const work = await nudgedWork(sender, receiver);
    const before = work.runs;
    sender.nudges.send('project');
    await eventually(() => expect(work.runs).toBe(before + 1));
  });

  it('runs the handler once more for any number of nudges during a run', async () => {
    const [sender, receiver] = [startProcess(), startProcess()];
    const work = await nudgedWork(sender, receiver);
    const before = work.runs;
    work.hold();
    sender.nudges.send('project');
    await eventually(() => expect(work.atOnce).toBe(1));
    for (let i = 0; i < 500; i++) {
      sender.nudges.send('project');
      if (i % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    // A nudge of another topic is sent last. Once it has been worked on, all earlier nudges have reached the
    // store.
    const other = new Work();
    receiver.consumer.consume('notify', other.handler, NO_SWEEP);
    await eventually(() => {
      sender.nudges.send('notify');
      expect(other.runs).toBeGreaterThan(1);
    });
    work.release();
    await eventually(() => expect(work.runs).toBeGreaterThan(before + 1));
    await settle(work);
    expect(work.runs).toBeLessThanOrEqual(before + 3);
    expect(work.most).toBe(1);
  });

  it('runs only the handler of the topic that was nudged', async () => {
    const [sender, receiver] = [startProcess(), startProcess()];
    const project = await nudgedWork(sender, receiver);
    const before = project.runs;
    const deliver = new Work();
    receiver.consumer.consume('deliver', deliver.handler, NO_SWEEP);
    await eventually(() => {
      sender.nudges.send('deliver');
      expect(deliver.runs).toBeGreaterThan(1);
    });
    expect(project.runs).toBe(before);
  });

  it('runs the handler again at the next sweep after a failure, without any nudge', async () => {
    const receiver = startProcess();
    let runs = 0;
    const handler = (): Promise<void> => Promise.reject(new Error(`run ${(runs += 1)} fails`));
    receiver.consumer.consume('assess', handler, { sweepMs: 10 });
    await eventually(() => expect(runs).toBeGreaterThan(2));
  });

  it('finishes the current run before it stops, and starts no other', async () => {
    const [sender, receiver] = [startProcess(), startProcess()];
    const work = await nudgedWork(sender, receiver);
    work.hold();
    sender.nudges.send('project');
    await eventually(() => expect(work.atOnce).toBe(1));
    const stopped = receiver.stop().then(() => work.atOnce);
    processes.splice(processes.indexOf(receiver), 1);
    work.release();
    expect(await stopped).toBe(0);
  });
}

/** Waits until the number of finished runs stays the same for a few turns of the event loop. */
async function settle(work: Work): Promise<void> {
  let seen = -1;
  await eventually(
    () => {
      const idle = seen === work.runs && work.atOnce === 0;
      seen = work.runs;
      expect(idle).toBe(true);
    },
    { everyMs: 150 },
  );
}
