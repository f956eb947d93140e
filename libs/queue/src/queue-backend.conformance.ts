import { Logger } from '@nestjs/common';
import { eventually } from '../../../test/support/eventually.js';
import { NudgeConsumer } from './nudge-consumer.js';
import { Nudges } from './nudges.js';
import type { QueueBackend } from './queue-backend.js';

/** Too long to fire in a test: what runs was nudged. */
const NO_SWEEP = { sweepMs: 3_600_000 };

/** A process of its own, as far as the queue can tell. */
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

/** Counts its runs and can hold them up. */
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

/** What nudges promise, whichever store carries them. */
export function itCarriesNudges(createBackend: () => QueueBackend): void {
  const processes: QueueProcess[] = [];
  // Failures are provoked here; their log would only hide the test's own.
  beforeAll(() => Logger.overrideLogger(false));
  const startProcess = (): QueueProcess => {
    const started = new QueueProcess(createBackend());
    processes.push(started);
    return started;
  };

  afterEach(async () => {
    await Promise.all(processes.splice(0).map((started) => started.stop()));
  });

  /** A worker that has done its first run and answers nudges. */
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

  it('runs the handler of another process when nudged', async () => {
    const [sender, receiver] = [startProcess(), startProcess()];
    const work = await nudgedWork(sender, receiver);
    const before = work.runs;
    sender.nudges.send('project');
    await eventually(() => expect(work.runs).toBe(before + 1));
  });

  it('runs once more for nudges that arrive during a run, however many', async () => {
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
    // The last of them has reached the store when a nudge of another topic, sent after it, has been worked
    // on.
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

  it('keeps topics apart', async () => {
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

  it('tries again with the sweep after a failure, without any nudge', async () => {
    const receiver = startProcess();
    let runs = 0;
    const handler = (): Promise<void> => Promise.reject(new Error(`run ${(runs += 1)} fails`));
    receiver.consumer.consume('assess', handler, { sweepMs: 10 });
    await eventually(() => expect(runs).toBeGreaterThan(2));
  });

  it('finishes the run at hand before it stops, and starts no other', async () => {
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

/** Waits until two looks, a few turns apart, see the same number of finished runs. */
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
