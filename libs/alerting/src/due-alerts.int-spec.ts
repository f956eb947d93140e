import { AlertingFixture, alertingFixtureMigrations } from '../../../test/support/alerting-fixture.js';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';

const DAY = 86_400_000;
const everything = { orgUnits: null, limit: 500 };
const rules = [
  alertRule('stage-advanced'),
  alertRule('stage-regressed', { forDays: 3 }),
  alertRule('stage-advanced', {
    id: 'kpi',
    when: { kpi: { id: 'any', direction: 'toward', by: 10, days: 30 } },
  }),
];

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

async function states(): Promise<string[]> {
  const { items } = await alerting.alerts.list(everything);
  return items.map(({ id, state }) => `${id} ${state}`);
}

describe('a rule with `for`', () => {
  it('fires only after its days, and until then leaves the alert before it', async () => {
    await alerting.write(advanced, fell);
    await alerting.settle();
    expect(await states()).toEqual(['2-stage pending', '1-stage firing']);
    alerting.clock.advance(2 * DAY);
    await alerting.settle();
    expect(await states()).toEqual(['2-stage pending', '1-stage firing']);
    alerting.clock.advance(DAY);
    await alerting.settle();
    expect(await states()).toEqual(['2-stage firing', '1-stage replaced']);
    expect(await alerting.alerts.get('2-stage')).toMatchObject({
      replaces: ['1-stage'],
      firedAt: Date.UTC(2025, 8, 5),
    });
  });

  it('fires nothing when the stage comes back within its days, and keeps the reason', async () => {
    await alerting.write(advanced, fell);
    await alerting.settle();
    await alerting.write(advanced);
    await alerting.settle();
    alerting.clock.advance(4 * DAY);
    await alerting.settle();
    expect(await states()).toEqual(['2-stage resolved', '1-stage firing']);
    expect(await alerting.alerts.get('2-stage')).toMatchObject({ suppressed: 'not-sustained' });
    expect((await alerting.entries()).filter(({ kind }) => kind === 'alert-firing')).toHaveLength(1);
  });

  it('fires once although runs fail or two engines work at the same time (I5)', async () => {
    await alerting.write(fell);
    await alerting.settle();
    alerting.clock.advance(3 * DAY);
    await alerting.crash();
    await Promise.all([alerting.settle(), alerting.settle()]);
    await alerting.settle();
    expect((await alerting.entries()).filter(({ kind }) => kind === 'alert-firing')).toHaveLength(1);
  });
});

describe('an alert about a KPI that moved within some days', () => {
  it('ends when the movement is older than these days', async () => {
    const value = { from: 40, to: 55, numerator: 55, denominator: 100 };
    await alerting.write(announcement({ kind: 'kpi-moved', data: { kpi: 'full', value } }));
    await alerting.settle();
    alerting.clock.advance(29 * DAY);
    await alerting.settle();
    expect(await states()).toEqual(['1-kpi firing']);
    alerting.clock.advance(DAY);
    await alerting.settle();
    expect(await alerting.alerts.get('1-kpi')).toMatchObject({
      state: 'resolved',
      resolvedBecause: 'elapsed',
      ended: { causes: ['day-end'] },
    });
  });
});

describe('entries about milestones', () => {
  it('have alerts without a framework', async () => {
    const milestone = { framework: null, edition: null, track: null } as const;
    const late = alertRule('stage-advanced', { id: 'late', when: { milestone: ['late', 'reached'] } });
    const office = new AlertingFixture(test.database, { rules: [late] });
    await office.write(
      announcement({ kind: 'milestone-late', ...milestone, data: { item: { id: 'milestone/1' } } }),
    );
    await office.settle();
    await office.write(
      announcement({ kind: 'milestone-reached', ...milestone, data: { item: { id: 'milestone/1' } } }),
    );
    await office.settle();
    expect(await states()).toEqual(['3-milestone firing', '1-milestone replaced']);
    expect(await office.alerts.get('3-milestone')).toMatchObject({ framework: null, item: 'milestone/1' });
    await office.close();
  });
});
