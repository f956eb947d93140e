import { withTransaction } from '#database';
import { AlertDesk, nobody } from '../../../test/support/alert-engine-fixture.js';
import { alertRule } from '../../../test/support/alerting-fixture.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import type { AlertChange } from './domain/index.js';

const HOUR = 3_600_000;
const rules = [
  alertRule('stage-advanced'),
  alertRule('stage-regressed'),
  alertRule('threshold-approaching', { coolDownMs: 5 * HOUR }),
];
const everything = { orgUnits: null, limit: 500 };

let desk: AlertDesk;
beforeAll(async () => {
  desk = await AlertDesk.open(rules);
});
afterAll(() => desk.drop());
beforeEach(() => desk.clear());

const advanced = announcement();
const fell = announcement({ kind: 'stage-regressed', data: { from: stageRef(2), to: stageRef(1) } });

describe('AlertEngine', () => {
  it('raises and clears alerts, and writes both down in the journal', async () => {
    await desk.write(advanced);
    await desk.settle();
    await desk.write(fell);
    await desk.settle();
    const { items } = await desk.query.list(everything);
    expect(items).toMatchObject([
      { id: '3-stage', kind: 'stage-regressed', state: 'raised', orgUnit: 'P1', clearedBecause: null },
      { id: '1-stage', kind: 'stage-advanced', state: 'cleared', clearedBecause: 'superseded' },
    ]);
    expect((await desk.entries()).map(({ position, kind }) => `${position} ${kind}`)).toEqual([
      '1 stage-advanced',
      '2 alert-raised',
      '3 stage-regressed',
      '4 alert-cleared',
      '5 alert-raised',
    ]);
    expect((await desk.entries())[3]).toMatchObject({
      orgUnit: 'P1',
      day: advanced.day,
      silent: false,
      data: {
        alertId: '1-stage',
        about: 'stage-advanced',
        because: 'superseded',
        announcement: { to: stageRef(2) },
      },
    });
  });

  it('stores what was raised and cleared within one page', async () => {
    await desk.write(advanced, fell, advanced);
    await desk.settle();
    const { items } = await desk.query.list(everything);
    expect(items.map(({ id, state }) => `${id} ${state}`)).toEqual([
      '3-stage raised',
      '2-stage cleared',
      '1-stage cleared',
    ]);
  });

  it('does each entry once, whatever happens on the way (I5)', async () => {
    await desk.write(advanced);
    await desk.crash();
    expect((await desk.query.list(everything)).items).toEqual([]);
    expect(await desk.settle()).toHaveLength(1);
    expect(await desk.settle()).toEqual([]);
    expect((await desk.entries()).filter(({ kind }) => kind === 'alert-raised')).toHaveLength(1);
  });

  it('lets one of two engines work at a time', async () => {
    await desk.write(advanced);
    await withTransaction(desk.test.database, async (first) => {
      const page = await desk.engine.advance(first, nobody);
      expect(page.changes).toHaveLength(1);
      const meanwhile = await withTransaction(desk.test.database, (second) =>
        desk.engine.advance(second, nobody),
      );
      expect(meanwhile).toEqual({ changes: [], caughtUp: true });
    });
    expect(await desk.settle()).toEqual([]);
  });

  it('takes over from a process that froze in mid-transaction, whose commit then fails', async () => {
    await desk.write(advanced);
    const frozen = withTransaction(desk.test.database, async (tx) => {
      await desk.engine.advance(tx, nobody);
      await tx.query(`set local idle_in_transaction_session_timeout = 100`);
      await untilTakenOver();
      await tx.query('select 1');
    });
    await expect(frozen).rejects.toThrow();
    expect((await desk.entries()).filter(({ kind }) => kind === 'alert-raised')).toHaveLength(1);
  });

  async function untilTakenOver(): Promise<void> {
    for (let changes: AlertChange[] = []; changes.length === 0;) changes = await desk.settle();
  }

  it('remembers over pages what was really told: a cool-down counts from that', async () => {
    for (const progress of [0.9, 0.5, 0.9, 0.5, 0.9]) {
      await desk.write(announcement({ kind: 'kpi-moved', data: { progress } }));
      await desk.settle();
      desk.clock.advance(HOUR);
    }
    const start = Date.UTC(2025, 8, 2);
    const { items } = await desk.query.list(everything);
    expect(items.map(({ tellFrom }) => (tellFrom - start) / HOUR)).toEqual([5, 5, 0]);
  });

  it('tells how far behind it is', async () => {
    await desk.write(advanced, fell);
    expect(await desk.engine.lag(desk.test.database)).toBe(2);
    await desk.settle();
    await desk.settle();
    expect(await desk.engine.lag(desk.test.database)).toBe(0);
  });
});
