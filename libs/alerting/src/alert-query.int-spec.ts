import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { AlertingFixture, alertingFixtureMigrations } from '../../../test/support/alerting-fixture.js';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';

const HOUR = 3_600_000;
const everything = { orgUnits: null, limit: 500 };

let test: TestDatabase;
let alerting: AlertingFixture;
beforeAll(async () => {
  test = await createTestDatabase(alertingFixtureMigrations);
  alerting = new AlertingFixture(test.database, {
    rules: [alertRule('stage-advanced'), alertRule('stage-regressed')],
  });
});
afterAll(async () => {
  await alerting.close();
  await test.drop();
});
beforeEach(() => alerting.clear());

const advanced = announcement();
const fell = announcement({ kind: 'stage-regressed', data: { from: stageRef(2), to: stageRef(1) } });

describe('AlertQuery', () => {
  it('lists alerts in pages, newest first, filtered by org unit, state and time', async () => {
    for (const orgUnit of ['P1', 'P2', 'P3']) {
      await alerting.write({ ...advanced, orgUnit });
      await alerting.settle();
      alerting.clock.advance(HOUR);
    }
    const first = await alerting.alerts.list({ orgUnits: null, limit: 2 });
    expect(first.items.map(({ orgUnit }) => orgUnit)).toEqual(['P3', 'P2']);
    const second = await alerting.alerts.list({ orgUnits: null, limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ orgUnit: 'P1' }], next: null });
    expect((await alerting.alerts.list({ ...everything, orgUnits: ['P2'] })).items).toMatchObject([
      { orgUnit: 'P2' },
    ]);
    expect((await alerting.alerts.list({ ...everything, states: ['replaced'] })).items).toEqual([]);
    expect(
      (await alerting.alerts.list({ ...everything, since: Date.UTC(2025, 8, 2, 2) })).items,
    ).toMatchObject([{ orgUnit: 'P3' }]);
    await expect(alerting.alerts.list({ ...everything, cursor: "1' or" })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  it('keeps who acknowledged an alert first, until the alert ends', async () => {
    await alerting.write(advanced);
    await alerting.settle();
    const taken = await alerting.alerts.acknowledge('1-stage', { name: 'Văn phòng', subtrees: null });
    alerting.clock.advance(HOUR);
    expect(await alerting.alerts.acknowledge('1-stage', { name: 'Somebody else', subtrees: null })).toEqual(
      taken,
    );
    expect(taken).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: 'Văn phòng',
      acknowledgedAt: Date.UTC(2025, 8, 2),
    });
    const acknowledgements = (await alerting.entries()).filter(({ kind }) => kind === 'alert-acknowledged');
    expect(acknowledgements).toMatchObject([{ data: { alertId: '1-stage', by: 'Văn phòng' } }]);
    await alerting.write(fell);
    await alerting.settle();
    expect(await alerting.alerts.get('1-stage')).toMatchObject({
      state: 'replaced',
      acknowledgedBy: 'Văn phòng',
    });
    expect(await alerting.alerts.acknowledge('1-stage', { name: 'Late', subtrees: null })).toMatchObject({
      acknowledgedBy: 'Văn phòng',
    });
  });

  it('refuses to acknowledge an alert that has ended, is unknown or outside the caller’s subtree (I7)', async () => {
    await alerting.write(advanced);
    await alerting.settle();
    const elsewhere = { name: 'x', subtrees: ['P9'] };
    await expect(alerting.alerts.acknowledge('1-stage', elsewhere)).rejects.toMatchObject({
      code: 'alert-not-found',
    });
    await expect(alerting.alerts.acknowledge('9-stage', { name: 'x', subtrees: null })).rejects.toMatchObject(
      {
        code: 'alert-not-found',
      },
    );
    await alerting.write(fell);
    await alerting.settle();
    await expect(alerting.alerts.acknowledge('1-stage', { name: 'x', subtrees: null })).rejects.toMatchObject(
      {
        code: 'alert-ended',
      },
    );
  });

  it('records only the first of many acknowledgements at the same time', async () => {
    await alerting.write(advanced);
    await alerting.settle();
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => alerting.alerts.acknowledge('1-stage', { name, subtrees: null })),
    );
    expect(new Set(all.map(({ acknowledgedBy }) => acknowledgedBy)).size).toBe(1);
    expect((await alerting.entries()).filter(({ kind }) => kind === 'alert-acknowledged')).toHaveLength(1);
  });
});
