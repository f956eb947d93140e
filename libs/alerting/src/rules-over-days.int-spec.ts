import { ResultsAsOf } from '#assessments';
import { migrate, withTransaction } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { OrgDirectory } from '#org-units';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import { AssessedLog } from '../../../test/support/assessed-log-fixture.js';
import { established } from '../../../test/support/cloud-event-factory.js';
import { ladder } from '../../../test/support/ladder-factory.js';
import { projectedLogMigrations } from '../../../test/support/projected-log-fixture.js';
import { serviceDigitized, services } from '../../../test/support/service-event-factory.js';
import { AlertEngine } from './alert-engine.js';
import { AlertQuery } from './alert-query.js';
import { AlertRules } from './alert-rules.js';
import type { AlertRule } from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';
import { PastOfAlerts } from './past-of-alerts.js';
import { alertingMigrations } from './storage/migrations/index.js';

const DAY = 86_400_000;
let rig: AssessedLog;
let query: AlertQuery;
let directory: OrgDirectory;

beforeEach(async () => {
  rig = await AssessedLog.create([ladder()], '2025-07-01T12:00:00+07:00');
  await migrate(rig.log.url, [...projectedLogMigrations, ...alertingMigrations]);
  directory = new OrgDirectory(rig.log.database, new EventLogReader());
  query = new AlertQuery(rig.log.database, rig.clock, directory, rig.journal);
});
afterEach(() => rig.drop());

function engineWith(rule: AlertRule): AlertEngine {
  const known = new KnownFrameworks({ frameworks: [ladder()] });
  const past = new PastOfAlerts(known, new ResultsAsOf(rig.readingsAt));
  const zone = new DayZone('Asia/Ho_Chi_Minh');
  return new AlertEngine(rig.journal, directory, new AlertRules([rule]), known, past, rig.clock, zone);
}

/** Decides all entries and what the day changes. Returns the alerts, newest first. */
async function states(engine: AlertEngine): Promise<string[]> {
  for (let turn = 0; turn < 3; turn += 1)
    await withTransaction(rig.log.database, (tx) => engine.advance(tx, () => Promise.resolve()));
  const { items } = await query.list({ orgUnits: null, limit: 10 });
  return items.map(({ kind, state }) => `${kind} ${state}`);
}

async function nextDay(): Promise<void> {
  rig.clock.advance(DAY);
  await rig.dayCloser.closeDue();
  await rig.assess();
}

describe('a rule with `for`, checked as of each day by what is known now', () => {
  const sustained = alertRule('stage-advanced', { forDays: 2 });

  it('fires when the stage holds on each of these days', async () => {
    const engine = engineWith(sustained);
    await rig.record(established('A'), ...services(10, 4, { on: '2024-12-20' }));
    await rig.record(serviceDigitized(5, { on: '2025-07-01' }));
    expect(await states(engine)).toEqual(['stage-advanced pending']);
    await nextDay();
    expect(await states(engine)).toEqual(['stage-advanced pending']);
    await nextDay();
    expect(await states(engine)).toEqual(['stage-advanced firing']);
  });

  it('waits on when a fact of today says that the stage did not hold on one of these days', async () => {
    const engine = engineWith(sustained);
    await rig.record(established('A'), ...services(10, 4, { on: '2024-12-20' }));
    await rig.record(serviceDigitized(5, { on: '2025-07-01' }));
    await nextDay();
    await nextDay();
    // On 1 and 2 July two services were not full-process; on 3 July two others make up for them. So the stage
    // of
    // 1 July is withdrawn, and that of 3 July is announced.
    await rig.record(
      serviceDigitized(1, { on: '2025-07-01' }, { process: 'none' }),
      serviceDigitized(2, { on: '2025-07-01' }, { process: 'none' }),
      serviceDigitized(6, { on: '2025-07-03' }),
      serviceDigitized(7, { on: '2025-07-03' }),
    );
    expect(await states(engine)).toEqual(['stage-advanced pending', 'stage-advanced resolved']);
    await nextDay();
    await nextDay();
    expect(await states(engine)).toEqual(['stage-advanced firing', 'stage-advanced resolved']);
  });
});

describe('a rule about a KPI that moved within some days', () => {
  const moved = alertRule('stage-advanced', {
    id: 'moved',
    when: { kpi: { id: 'any', direction: 'toward', by: 10, days: 30 } },
  });

  it('fires when the KPI is so much higher than that many days before', async () => {
    const engine = engineWith(moved);
    await rig.record(established('A'), ...services(10, 2, { on: '2024-12-20' }));
    await rig.record(serviceDigitized(3, { on: '2025-06-20' }));
    expect(await states(engine)).toEqual(['kpi-moved firing']);
    const { items } = await query.list({ orgUnits: null, limit: 1 });
    expect(items[0]?.announcement.value).toMatchObject({ from: 20, to: 30 });
  });

  it('fires nothing for facts that came late: the KPI had its value then already', async () => {
    const engine = engineWith(moved);
    await rig.record(established('A'), ...services(10, 2, { on: '2024-12-20' }));
    await rig.record(serviceDigitized(3, { on: '2025-03-01' }));
    expect(await states(engine)).toEqual([]);
  });
});
