import fc from 'fast-check';
import { ResultsAsOf } from '#assessments';
import { migrate, withTransaction } from '#database';
import { EventLogReader } from '#event-log';
import { DayZone } from '#kernel';
import { OrgDirectory } from '#org-units';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import { AssessedLog } from '../../../test/support/assessed-log-fixture.js';
import { projectedLogMigrations } from '../../../test/support/projected-log-fixture.js';
import { ladder } from '../../../test/support/ladder-factory.js';
import { established } from '../../../test/support/cloud-event-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../test/support/service-event-factory.js';
import { AlertEngine } from './alert-engine.js';
import { AlertQuery } from './alert-query.js';
import { AlertRules } from './alert-rules.js';
import { describeAlert, isActive, type AlertRecord } from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';
import { NotificationNames } from './notification-names.js';
import { PastOfAlerts } from './past-of-alerts.js';
import { alertingMigrations } from './storage/migrations/index.js';

const rules = [alertRule('stage-advanced'), alertRule('threshold-approaching')];
let rig: AssessedLog;
let engine: AlertEngine;
let query: AlertQuery;
let names: NotificationNames;

beforeEach(async () => {
  rig = await AssessedLog.create([ladder()], '2025-07-01T12:00:00+07:00');
  await migrate(rig.log.url, [...projectedLogMigrations, ...alertingMigrations]);
  const directory = new OrgDirectory(rig.log.database, new EventLogReader());
  const known = new KnownFrameworks({ frameworks: [ladder()] });
  engine = new AlertEngine(
    rig.journal,
    directory,
    new AlertRules(rules),
    known,
    new PastOfAlerts(known, new ResultsAsOf(rig.readingsAt)),
    rig.clock,
    new DayZone('Asia/Ho_Chi_Minh'),
  );
  query = new AlertQuery(rig.log.database, rig.clock, directory, rig.journal);
  names = new NotificationNames(directory, known, new EventLogReader(), new DayZone('Asia/Ho_Chi_Minh'));
});
afterEach(() => rig.drop());

async function settleAll(): Promise<void> {
  for (let caughtUp = false; !caughtUp;) {
    ({ caughtUp } = await withTransaction(rig.log.database, (tx) =>
      engine.advance(tx, () => Promise.resolve()),
    ));
  }
}

async function settled(): Promise<AlertRecord[]> {
  await settleAll();
  return (await query.list({ orgUnits: null, limit: 10 })).items;
}

describe('from events to an alert', () => {
  it('describes what is missing and when the stage arrives at the pace of the last year', async () => {
    await rig.record(established('A'), ...services(10, 0, { on: '2024-12-20' }));
    await rig.record(...[1, 2, 3].map((code) => serviceDigitized(code, { on: `2025-0${2 * code - 1}-15` })));
    expect(await settled()).toEqual([]);
    await rig.record(serviceDigitized(4, { on: '2025-06-30' }));
    const [alert] = await settled();
    expect(alert).toMatchObject({
      kind: 'threshold-approaching',
      announcement: {
        next: {
          level: 1,
          unmet: [{ kpi: 'full-process', value: 40, eta: expect.stringMatching(/^2025-/) as string }],
        },
      },
    });
    const text = describeAlert(alert!, await names.context(rig.log.database), 'en');
    expect(text.sections[1]?.items).toEqual([expect.stringMatching(/^1 more .*needs ≥ 50%\)$/)]);
    expect(text.action).toMatch(/^To do: 1 more .* for stage 1 \(.*\), expected .* 2025\.$/);
  });

  it('fires nothing for history', async () => {
    await rig.record(established('A'), ...services(10, 3, { on: '2024-12-20' }));
    await rig.record(serviceDigitized(4, { on: '2025-06-30', backfill: true }));
    expect(await settled()).toEqual([]);
  });
});

describe('active alerts after all events are processed (I5)', () => {
  const level = fc.constantFrom('full', 'none');
  const fact = fc.record({ code: fc.integer({ min: 1, max: 12 }), process: level, backfill: fc.boolean() });
  const work = fc.array(
    fc.record({ facts: fc.array(fact, { minLength: 1, maxLength: 4 }), settle: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it('agree with the announced state for any events in any grouping', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(work, async (groups) => {
        const unit = `U${(runs += 1)}`;
        await rig.record(established(unit), ...services(10, 3, { unit }));
        for (const { facts, settle } of groups) {
          await rig.record(
            ...facts.map(({ code, process, backfill }) =>
              code > 10
                ? serviceRegistered(code, { unit })
                : serviceDigitized(code, { unit, backfill }, { process }),
            ),
          );
          if (settle) await settleAll();
        }
        await settleAll();
        const { items } = await query.list({ orgUnits: [unit], limit: 100 });
        const open = items.filter(({ state }) => isActive(state));
        const announced = await announcedOf(unit);
        const close = announced.progress !== null && announced.progress >= 0.8;
        // History makes an org unit close to its next stage, too, and fires nothing.
        const approaching = open.filter(({ family }) => family === 'approaching');
        expect(close ? [] : approaching).toEqual([]);
        for (const { announcement } of approaching) expect(announcement.next?.level).toBe(announced.next);
        for (const { announcement } of open.filter(({ family }) => family === 'stage')) {
          expect(announcement.to?.level ?? null).toBe(announced.stage);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  interface Announced {
    stage: number | null;
    progress: number | null;
    next: number | null;
  }

  async function announcedOf(unit: string): Promise<Announced> {
    const { rows } = await rig.log.database.query<Announced>(
      `select (state -> 'stage' ->> 'level')::int as stage, (state ->> 'progress')::float8 as progress,
              (state -> 'next' ->> 'level')::int as next
         from (select org_unit_id, announced -> 'state' as state from assessments.announced_tracks) as track
         join read_models.org_units on org_units.id = org_unit_id where code = $1`,
      [unit],
    );
    return rows[0] ?? { stage: null, progress: null, next: null };
  }
});
