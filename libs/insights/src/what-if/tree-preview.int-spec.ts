import fc from 'fast-check';
import { Checkpoints } from '#event-log';
import { ManualClock, parseDay } from '#kernel';
import type { Assessment, Framework } from '#maturity/domain';
import { ProjectedPosition } from '#read-models';
import {
  cloudEvent,
  established,
  valid,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { randomHistories, treeChangeOfHistory, units } from '../../../../test/support/history-arbitrary.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { weekdays } from '../../../../test/support/logged-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import { allKindsOfReadings, frameworkSumming } from '../../../../test/support/readings-fixture.js';
import { storedTotals } from '../../../../test/support/reference-totals.js';
import { services } from '../../../../test/support/service-event-factory.js';
import { PreviewQuery } from './preview-query.js';

const TODAY = parseDay('2025-12-01')!;
const everything = frameworkSumming(allKindsOfReadings);

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
});

async function record(...events: CloudEvent[]): Promise<void> {
  await log.append(events);
  await log.newProjector().catchUp();
}

interface UnitKpis {
  orgUnit: string;
  before: Assessment['kpis'];
  after: Assessment['kpis'];
}

/** Asks for all KPIs of all org units, before and after. */
async function kpisOf(events: readonly CloudEvent[], framework: Framework = everything): Promise<UnitKpis[]> {
  const { database, reader, zone } = log;
  const projected = new ProjectedPosition(database, new Checkpoints());
  const clock = new ManualClock(Date.parse('2025-12-01T12:00:00+07:00'));
  const query = new PreviewQuery(database, readingsAt(database), projected, reader, clock, zone, weekdays);
  const found = await query.ofTree({
    ...{ events: events.map(valid), orgUnits: units, asOf: TODAY },
    frameworksOf: () => [framework],
  });
  return (found ?? []).flatMap(({ orgUnit, effects }) =>
    effects.map(({ before, after }) => ({ orgUnit, before: before.kpis, after: after.kpis })),
  );
}

describe('the preview of a changed tree', () => {
  it('answers the results that follow when the same changes are recorded, whatever was recorded before', async () => {
    const cases = fc.record({
      history: randomHistories(40),
      changes: fc.array(treeChangeOfHistory, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ history, changes }) => {
        await log.emptyLog();
        await log.emptyReadModels();
        await record(...history);
        const foreseen = await kpisOf(changes);
        expect(foreseen).toHaveLength(units.length);
        await record(...changes);
        const then = await kpisOf([]);
        expect(foreseen.map(({ orgUnit, after }) => [orgUnit, after])).toEqual(
          then.map(({ orgUnit, before }) => [orgUnit, before]),
        );
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  it('counts a service of both org units once when one goes into the other, and stores nothing', async () => {
    await record(established('A'), established('B', 'A'), established('C', 'A'));
    await record(...services(3, 2, { unit: 'B' }), ...services(4, 1, { unit: 'C' }));
    const data = { into: 'C' };
    const merged = cloudEvent('org-unit.merged', {
      subject: 'org-unit/B',
      time: '2025-06-01T00:00:00Z',
      data,
    });
    const before = await storedTotals(log.database);
    const found = await kpisOf([merged], ladder());
    const ofA = found.find(({ orgUnit }) => orgUnit === 'A');
    expect([ofA?.before[0]?.denominator, ofA?.after[0]?.denominator]).toEqual([7, 4]);
    expect(await storedTotals(log.database)).toEqual(before);
    expect((await log.reader.head(log.database)).position).toBe(13);
  });
});
