import { Logger } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { CheckpointMovedError, Checkpoints } from '#event-log';
import { DayZone, formatDay, type Day } from '#kernel';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../../test/support/eventually.js';
import { datasetOpened } from '../../../../test/support/service-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { referenceTotals, storedTotals } from '../../../../test/support/reference-totals.js';
import { Leadership } from './leadership.js';
import { ProjectionBacklog } from './projection-backlog.js';

let log: ProjectedLog;
beforeAll(async () => {
  // These tests cause failures on purpose; their log would hide real ones.
  Logger.overrideLogger(false);
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
});

describe('Projector', () => {
  it('neither loses nor repeats an event when its connection is cut before the checkpoint is written (I2, I3)', async () => {
    await log.append(workload(100));
    const checkpoints = new CutOffBeforeAdvance(5);
    await eventually(() => log.newProjector(checkpoints).catchUp({ batchSize: 10 }));
    expect(checkpoints.cutsLeft).toBe(0);
    await expectTotalsOfLog();
  });

  it('writes a batch and its checkpoint together or not at all (I2)', async () => {
    await log.append(workload(50));
    await log.database.query(
      `create function fail() returns trigger language plpgsql as $$ begin raise 'power cut'; end $$;
       create trigger fail before update on event_log.checkpoints for each row execute function fail()`,
    );
    await expect(log.newProjector().catchUp()).rejects.toThrow('power cut');
    expect(await storedTotals(log.database)).toEqual({});
    await log.database.query('drop function fail cascade');
    await log.newProjector().catchUp();
    await expectTotalsOfLog();
  });

  it('commits each batch once when two projectors run at the same time (I3)', async () => {
    await log.append(workload(300));
    const both = [log.newProjector(), log.newProjector()];
    const workUntilDone = (projector: (typeof both)[number]): Promise<void> =>
      eventually(() => projector.catchUp({ batchSize: 7 }));
    await Promise.all(both.map(workUntilDone));
    await expectTotalsOfLog();
  });

  it('lets other work of the process wait until all its batches are committed', async () => {
    await log.append(workload(30));
    const projector = log.newProjector();
    const run = projector.catchUp({ batchSize: 10 });
    await projector.untilIdle(60_000);
    await expectTotalsOfLog();
    await run;
  });

  it('keeps other work of the process waiting no longer than it allows', async () => {
    await log.append(workload(10));
    const projector = log.newProjector();
    const run = await withTransaction(log.database, async (tx) => {
      await new Checkpoints().lock(tx, 'measures');
      const blocked = projector.catchUp();
      await projector.untilIdle(20);
      expect(await projector.position()).toBe(0);
      return { blocked };
    });
    await run.blocked;
    await expectTotalsOfLog();
  });

  it('refuses the batch of a projector when another one has moved the checkpoint meanwhile (I2)', async () => {
    await log.append(workload(20));
    const sleeper = log.newProjector(new OvertakenBeforeLock());
    await expect(sleeper.catchUp({ batchSize: 10 })).rejects.toThrow(CheckpointMovedError);
    await expectTotalsOfLog();
  });

  it('keeps counting all other entities while one cannot be folded, and counts that one after the fix', async () => {
    await log.append([
      ...workload(20),
      datasetOpened(1, 30, { unit: 'A', on: '2025-02-03' }),
      ...workload(10).slice(3),
    ]);
    await log.newProjector(new Checkpoints(), new DefectiveZone(log.zone.name)).catchUp();
    expect(await new ProjectionBacklog(log.database).failed()).toBe(1);
    expect(await log.projector.position()).toBe(28);
    expect(Object.keys(await storedTotals(log.database))).not.toContain(
      'A own ever 1900-01-01 datasets.open',
    );
    // A new process has the fix. The next batch makes it fold the entity again.
    await log.append([cloudEvent('dossier.submitted', { orgunit: 'B' })]);
    await log.newProjector().catchUp();
    expect(await new ProjectionBacklog(log.database).failed()).toBe(0);
    await expectTotalsOfLog();
  });

  it('reaches the end of the log when the text of events was erased', async () => {
    await log.append(workload(10));
    await log.database.query('update event_log.events set canonical = null where position > 5');
    await log.projector.catchUp();
    expect(await log.projector.position()).toBe(10);
    await log.projector.catchUp();
    await expectTotalsOfLog();
  });
});

describe('Leadership', () => {
  it("gives the lock to one process, and to another when the first one's connection ends", async () => {
    const other = new Database({ url: log.url, applicationName: 'leader' });
    const [first, second] = [new Leadership(other), new Leadership(log.database)];
    expect(await first.acquire()).toBe(true);
    expect(await first.acquire()).toBe(true);
    expect(await second.acquire()).toBe(false);
    await log.database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leader'",
    );
    await eventually(async () => expect(await second.acquire()).toBe(true));
    await eventually(() => expect(first.isHeld).toBe(false));
    expect(await first.acquire()).toBe(false);
    second.release();
    await eventually(async () => expect(await first.acquire()).toBe(true));
    first.release();
    await other.close();
  });
});

/** Builds events for three org units: dossiers and services in turn. */
function workload(count: number): CloudEvent[] {
  const tree = [established('A'), established('B', 'A'), established('C', 'B')];
  const facts = Array.from({ length: count - tree.length }, (_, index) => {
    const place = { orgunit: ['A', 'B', 'C'][index % 3]!, subject: `service/${index % 5}` };
    return index % 4 === 0
      ? cloudEvent('service.digitized', {
          ...place,
          time: `2025-01-${(index % 28) + 1}`.replace(/-(\d)$/, '-0$1') + 'T01:00:00Z',
        })
      : cloudEvent('dossier.submitted', place);
  });
  return [...tree, ...facts];
}

/** Ends the connection after a batch was written and before its checkpoint, a limited number of times. */
class CutOffBeforeAdvance extends Checkpoints {
  private calls = 0;

  constructor(public cutsLeft: number) {
    super();
  }

  override async advance(tx: Tx, subscriber: string, from: number, to: number): Promise<void> {
    this.calls += 1;
    if (this.cutsLeft > 0 && this.calls % 3 !== 0) {
      this.cutsLeft -= 1;
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    }
    await super.advance(tx, subscriber, from, to);
  }
}

/** Throws for facts on 3 February 2025. */
class DefectiveZone extends DayZone {
  override dayOf(epochMs: number): Day {
    const day = super.dayOf(epochMs);
    if (formatDay(day) === '2025-02-03') throw new RangeError('a defect');
    return day;
  }
}

/** Lets another projector do all the work before this one locks the checkpoint for its first batch. */
class OvertakenBeforeLock extends Checkpoints {
  override async lock(tx: Tx, subscriber: string): Promise<number> {
    await log.newProjector().catchUp();
    return super.lock(tx, subscriber);
  }
}

async function expectTotalsOfLog(): Promise<void> {
  const events = await log.reader.after(log.database, 0, 100_000);
  expect(await log.projector.position()).toBe((await log.reader.head(log.database)).position);
  expect(await storedTotals(log.database)).toEqual(referenceTotals(events, log.zone));
}
