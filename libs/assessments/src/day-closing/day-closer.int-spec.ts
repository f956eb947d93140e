import { formatDay, ManualClock, parseDay } from '#kernel';
import { FrameworkSet } from '#maturity';
import type { Framework } from '#maturity/domain';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { datasetOpened, serviceRegistered } from '../../../../test/support/service-event-factory.js';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { DayCloser, changedDayRanges } from './day-closer.js';

const clock = new ManualClock(0);
let log: ProjectedLog;
beforeEach(async () => {
  log = await ProjectedLog.create();
});
afterEach(() => log.drop());

describe('DayCloser', () => {
  it('closes each day once, in order, and all days of a downtime together', async () => {
    const closer = closerOf([]);
    expect(await closeAt(closer, '2025-06-30T23:59:59+07:00')).toEqual(['2025-06-29']);
    expect(await closeAt(closer, '2025-06-30T23:59:59+07:00')).toEqual([]);
    expect(await closeAt(closer, '2025-07-01T00:00:00+07:00')).toEqual(['2025-06-30']);
    expect(await closeAt(closer, '2025-07-04T08:00:00+07:00')).toEqual([
      '2025-07-01',
      '2025-07-02',
      '2025-07-03',
    ]);
    expect(await closeAt(closerOf([]), '2025-07-04T09:00:00+07:00')).toEqual([]);
  });

  it('closes a day once when two processes try at the same time', async () => {
    await closeAt(closerOf([]), '2025-06-30T12:00:00+07:00');
    clock.set(Date.parse('2025-07-03T12:00:00+07:00'));
    const closed = await Promise.all([closerOf([]), closerOf([])].map((closer) => closer.closeDue()));
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await days()).toHaveLength(4);
  });

  it('marks an org unit on the day on which its data are no longer fresh', async () => {
    await closeAt(closerOf([]), '2025-06-30T12:00:00+07:00');
    await log.record(
      ...['A', 'B', 'C'].map((code) => established(code)),
      datasetOpened(1, 40, { unit: 'A', on: '2025-06-01' }),
      serviceRegistered(1, { unit: 'B', on: '2025-06-01' }),
    );
    expect(await markedAt('2025-07-10T12:00:00+07:00')).toEqual([]);
    expect(await markedAt('2025-07-11T12:00:00+07:00')).toEqual(['A']);
    expect(await markedAt('2025-07-12T12:00:00+07:00')).toEqual([]);
  });

  it('marks an org unit on the day on which a fact leaves the window of a KPI', async () => {
    await closeAt(closerOf([yearly()]), '2025-06-30T12:00:00+07:00');
    await log.record(
      established('A'),
      established('B'),
      serviceRegistered(1, { unit: 'A', on: '2025-06-01' }),
    );
    // The sources of both fall silent before.
    await closeAt(closerOf([yearly()]), '2026-05-30T12:00:00+07:00');
    expect(await markedAt('2026-05-31T12:00:00+07:00')).toEqual([]);
    expect(await markedAt('2026-06-01T12:00:00+07:00')).toEqual(['A']);
    expect(await markedAt('2026-06-02T12:00:00+07:00')).toEqual([]);
  });

  it('marks an org unit on the first day on which a source is silent, without a new fact', async () => {
    await closeAt(closerOf([]), '2025-06-30T12:00:00+07:00');
    await log.record(
      established('A'),
      established('B'),
      serviceRegistered(1, { unit: 'A', on: '2025-06-10' }),
      serviceRegistered(2, { unit: 'B', on: '2025-06-10' }),
    );
    await log.record(serviceRegistered(3, { unit: 'B', on: '2025-07-10' }));
    await closeAt(closerOf([]), '2025-07-12T12:00:00+07:00');
    expect(await markedAt('2025-09-08T12:00:00+07:00', [])).toEqual([]);
    expect(await markedAt('2025-09-09T12:00:00+07:00', [])).toEqual(['A']);
    expect(await markedAt('2025-09-10T12:00:00+07:00', [])).toEqual([]);
    expect(await markedAt('2025-10-09T12:00:00+07:00', [])).toEqual(['B']);
  });

  it('marks all org units on the day on which another edition becomes valid', async () => {
    const { edition, ...framework } = ladder();
    const ended = { ...framework, edition: { ...edition, validTo: parseDay('2025-06-30')! } };
    const next = {
      ...framework,
      hash: 'next',
      edition: { ...edition, id: '2026', validFrom: parseDay('2025-07-01')! },
    };
    const editions = [ended, next];
    await closeAt(closerOf(editions), '2025-06-29T12:00:00+07:00');
    await log.record(established('A'), established('B'));
    expect(await markedAt('2025-06-30T12:00:00+07:00', editions)).toEqual([]);
    expect(await markedAt('2025-07-01T12:00:00+07:00', editions)).toEqual(['A', 'B']);
    expect(await markedAt('2025-07-02T12:00:00+07:00', editions)).toEqual([]);
  });
});

describe('changedDayRanges', () => {
  it('follows the lengths of months when days leave a window', () => {
    const closing = (first: string, last: string): string[] =>
      changedDayRanges({ first: parseDay(first)!, last: parseDay(last)! }, [1]).map(
        (range) => `${formatDay(range.first)}–${formatDay(range.last)}`,
      );
    expect(closing('2025-03-30', '2025-03-30')).toEqual(['2025-03-31–2025-03-31']);
    expect(closing('2025-03-31', '2025-03-31')).toEqual(['2025-04-01–2025-04-01', '2025-03-01–2025-03-01']);
    expect(closing('2025-02-28', '2025-02-28')).toEqual(['2025-03-01–2025-03-01', '2025-01-29–2025-02-01']);
    expect(closing('2025-07-01', '2025-07-03')).toEqual(['2025-07-02–2025-07-04', '2025-06-02–2025-06-04']);
  });
});

/** A framework with a window of twelve months. */
function yearly(): Framework {
  const definition = frameworkFrom({
    kpis: [
      kpiYaml({
        id: 'new',
        numerator: 'services.launched',
        denominator: 'services.catalogued',
        driver: 'services.launched',
        window: { months: 12 },
      }),
    ],
    tracks: [trackYaml([[criterionYaml({ kpi: 'new' })]])],
  });
  return { ...definition, hash: 'yearly' };
}

function closerOf(frameworks: readonly Framework[]): DayCloser {
  return new DayCloser(log.database, clock, log.zone, new FrameworkSet(frameworks));
}

/** Returns the days that this call closed. */
async function closeAt(closer: DayCloser, instant: string): Promise<string[]> {
  const before = new Set(await days());
  clock.set(Date.parse(instant));
  await closer.closeDue();
  return (await days()).filter((day) => !before.has(day));
}

async function markedAt(instant: string, frameworks: readonly Framework[] = [yearly()]): Promise<string[]> {
  await log.database.query('delete from read_models.dirty_marks');
  await closeAt(closerOf(frameworks), instant);
  const { rows } = await log.database.query<{ code: string }>(
    'select distinct code from read_models.dirty_marks join read_models.org_units on org_units.id = org_unit_id order by code',
  );
  return rows.map(({ code }) => code);
}

async function days(): Promise<string[]> {
  const { rows } = await log.database.query<{ day: string }>(
    'select day from assessments.days_closed order by day',
  );
  return rows.map(({ day }) => day);
}
