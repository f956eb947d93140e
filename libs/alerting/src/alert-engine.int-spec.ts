import { withTransaction } from '#database';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  AlertingFixture,
  alertingFixtureMigrations,
  nobody,
} from '../../../test/support/alerting-fixture.js';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import type { AlertChange } from './domain/index.js';

const HOUR = 3_600_000;
const rules = [
  alertRule('stage-advanced'),
  alertRule('stage-regressed'),
  alertRule('threshold-approaching', { coolDownMs: 5 * HOUR }),
];
const everything = { orgUnits: null, limit: 500 };

let test: TestDatabase;
let alerting: AlertingFixture;
beforeAll(async () => {
  test = await createTestDatabase(alertingFixtureMigrations);
  alerting = new AlertingFixture(test.database, { rules });
});
afterAll(async () => {
  await alerting.close();
  await test.drop();
});
beforeEach(() => alerting.clear());

const advanced = announcement();
const fell = announcement({ kind: 'stage-regressed', data: { from: stageRef(2), to: stageRef(1) } });

describe('AlertEngine', () => {
  it('fires an alert that names the one it replaces, in the table and in the journal', async () => {
    await alerting.write(advanced);
    await alerting.settle();
    await alerting.write(fell);
    await alerting.settle();
    const { items } = await alerting.alerts.list(everything);
    expect(items).toMatchObject([
      { id: '3-stage', kind: 'stage-regressed', state: 'firing', orgUnit: 'P1', replaces: ['1-stage'] },
      { id: '1-stage', kind: 'stage-advanced', state: 'replaced', replacedBy: '3-stage' },
    ]);
    expect((await alerting.entries()).map(({ position, kind }) => `${position} ${kind}`)).toEqual([
      '1 stage-advanced',
      '2 alert-firing',
      '3 stage-regressed',
      '4 alert-firing',
    ]);
    expect((await alerting.entries())[3]).toMatchObject({
      orgUnit: 'P1',
      day: advanced.day,
      silent: false,
      data: {
        alertId: '3-stage',
        about: 'stage-regressed',
        replaces: ['1-stage'],
        announcement: { to: stageRef(1) },
      },
    });
  });

  it('stores an alert that fires and is replaced within one batch', async () => {
    await alerting.write(advanced, fell, advanced);
    await alerting.settle();
    const { items } = await alerting.alerts.list(everything);
    expect(items.map(({ id, state }) => `${id} ${state}`)).toEqual([
      '3-stage firing',
      '2-stage replaced',
      '1-stage replaced',
    ]);
  });

  it('applies each journal entry exactly once although runs fail or repeat (I5)', async () => {
    await alerting.write(advanced);
    await alerting.crash();
    expect((await alerting.alerts.list(everything)).items).toEqual([]);
    expect(await alerting.settle()).toHaveLength(1);
    expect(await alerting.settle()).toEqual([]);
    expect((await alerting.entries()).filter(({ kind }) => kind === 'alert-firing')).toHaveLength(1);
  });

  it('lets only one of two engines work at a time', async () => {
    await alerting.write(advanced);
    await withTransaction(alerting.database, async (first) => {
      const page = await alerting.engine.advance(first, nobody);
      expect(page.changes).toHaveLength(1);
      const meanwhile = await withTransaction(alerting.database, (second) =>
        alerting.engine.advance(second, nobody),
      );
      expect(meanwhile).toEqual({ changes: [], caughtUp: true });
    });
    expect(await alerting.settle()).toEqual([]);
  });

  it('takes over from a process that froze inside its transaction, whose commit then fails', async () => {
    await alerting.write(advanced);
    const frozen = withTransaction(alerting.database, async (tx) => {
      await alerting.engine.advance(tx, nobody);
      await tx.query(`set local idle_in_transaction_session_timeout = 100`);
      await untilTakenOver();
      await tx.query('select 1');
    });
    await expect(frozen).rejects.toThrow();
    expect((await alerting.entries()).filter(({ kind }) => kind === 'alert-firing')).toHaveLength(1);
  });

  async function untilTakenOver(): Promise<void> {
    for (let changes: AlertChange[] = []; changes.length === 0;) changes = await alerting.settle();
  }

  it('counts a cool-down from the last notification that was due, across batches', async () => {
    for (const progress of [0.9, 0.5, 0.9, 0.5, 0.9]) {
      const kind = progress < 0.8 ? 'kpi-moved' : 'threshold-approaching';
      await alerting.write(announcement({ kind, data: { progress } }));
      await alerting.settle();
      alerting.clock.advance(HOUR);
    }
    const start = Date.UTC(2025, 8, 2);
    const { items } = await alerting.alerts.list(everything);
    expect(items.map(({ notifyFrom }) => (notifyFrom - start) / HOUR)).toEqual([5, 5, 0]);
  });

  it('reports how many journal entries wait', async () => {
    await alerting.write(advanced, fell);
    expect(await alerting.engine.lag(alerting.database)).toBe(2);
    await alerting.settle();
    await alerting.settle();
    expect(await alerting.engine.lag(alerting.database)).toBe(0);
  });
});
