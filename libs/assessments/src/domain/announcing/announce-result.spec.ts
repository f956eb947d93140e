import { announce, assess, type AnnouncedState, type Readings } from '#maturity/domain';
import { causesOf } from '../../../../../test/support/causes-factory.js';
import { readingsOf } from '../../../../../test/support/framework-factory.js';
import { ladder } from '../../../../../test/support/ladder-factory.js';
import type { ChangeCause } from '../journal-entry.js';
import { announceResult, withdrawResult, type ResultAnnouncement, type AnnouncedResult } from './index.js';

const framework = ladder();
const track = framework.tracks[0]!;
const DAY = 20_000;

interface When {
  day?: number;
  logPosition?: number;
  causes?: ChangeCause[];
  from?: AnnouncedResult | null;
}

/**
 * Returns the result when `full` of a hundred eligible services are full-process; `null`: there are no data.
 */
function when(
  full: number | null,
  { day = DAY, logPosition = 1, causes = ['new'], from = null }: When = {},
): ResultAnnouncement | null {
  const measures: Record<string, number> =
    full === null ? {} : { 'services.eligibleFullProcess': full, 'services.eligible': 100 };
  const readings: Readings = readingsOf(framework, measures);
  const assessment = assess(framework, readings, day);
  const state: AnnouncedState = announce(framework, track, from?.state ?? null, readings);
  const result = {
    orgUnit: 'A',
    framework,
    track,
    assessment,
    state,
    logPosition,
    day,
    causes: causesOf(...causes),
  };
  return announceResult(result, from);
}

function announced(full: number, options: When = {}): AnnouncedResult {
  const announcement = when(full, options);
  if (!announcement) throw new Error('There is no announcement.');
  return announcement.announced;
}

function entryLines(announcement: ResultAnnouncement | null): string[] {
  return (announcement?.entries ?? []).map(({ kind, data, silent }) =>
    [kind, ...(data.kpi ? [data.kpi] : []), ...(silent ? ['silent'] : [])].join(' '),
  );
}

describe('announceResult', () => {
  it('announces nothing while no KPI has a value', () => {
    expect(when(null)).toBeNull();
  });

  it('writes a baseline with stage, next stage and KPIs as the first entry', () => {
    const announcement = when(60, { logPosition: 7 });
    expect(entryLines(announcement)).toEqual(['baseline']);
    expect(announcement?.entries[0]).toMatchObject({
      orgUnit: 'A',
      framework: 'ladder',
      edition: '1',
      track: 'main',
      day: DAY,
      data: {
        from: null,
        to: { level: 1 },
        next: { level: 2 },
        logPosition: 7,
        kpis: [{ id: 'full-process', value: 60 }, {}],
      },
    });
    expect(announcement?.announced).toMatchObject({
      edition: '1',
      logPosition: 7,
      day: DAY,
      progress: { approaching: [] },
    });
  });

  it.each<[number, number, ChangeCause[], string[]]>([
    [20, 50, ['new'], ['stage-advanced']],
    [50, 39, ['day-end'], ['stage-regressed']],
    [50, 41, ['new'], ['kpi-moved full-process']],
    [20, 50, ['backfill'], ['stage-advanced silent']],
    [20, 50, ['backfill', 'new'], ['stage-advanced']],
    [20, 50, ['merger'], ['stage-advanced']],
    [50, 39, ['merger'], ['stage-regressed']],
    [20, 50, ['merger', 'backfill'], ['stage-advanced']],
    [20, 50, ['merger', 'new'], ['stage-advanced']],
    [20, 50, ['edition', 'new'], ['restated silent']],
    [20, 21, ['new'], ['kpi-moved full-process']],
    [20, 20.5, ['new'], []],
    [21, 20, ['new'], ['kpi-moved full-process']],
    [30, 41, ['new'], ['kpi-moved full-process', 'threshold-approaching full-process']],
    [41, 30, ['new'], ['kpi-moved full-process']],
    [39.9, 40.1, ['new'], ['threshold-approaching full-process']],
    [40.1, 39.9, ['new'], ['kpi-moved full-process']],
    [41, 41, ['new'], []],
    [20, 30, ['edition'], []],
    [30, 41, ['edition'], ['restated silent']],
  ])('from %i %% to %i %% because of %o says %o', (before, after, causes, lines) => {
    expect(entryLines(when(after, { from: announced(before), causes }))).toEqual(lines);
  });

  it('reports a KPI once a day, and again on the next day', () => {
    const first = announced(25, { from: announced(20) });
    expect(entryLines(when(30, { from: first }))).toEqual([]);
    expect(entryLines(when(30, { from: first, day: DAY + 1 }))).toEqual(['kpi-moved full-process']);
  });

  it('takes a movement of a KPI back on the day of its entry, once', () => {
    const up = announced(25, { from: announced(20) });
    expect(entryLines(when(23, { from: up }))).toEqual([]);
    const back = when(20, { from: up });
    expect(entryLines(back)).toEqual(['kpi-moved full-process']);
    expect(back?.announced.progress.movements['kpi full-process']?.map(({ change }) => change)).toEqual([
      { from: 20, to: 25 },
      { from: 25, to: 20 },
    ]);
    const again = announced(20, { from: up });
    expect(entryLines(when(25, { from: again }))).toEqual([]);
    expect(entryLines(when(25, { from: again, day: DAY + 1 }))).toEqual(['kpi-moved full-process']);
  });

  it('tells of a KPI its value before and after, and the fraction', () => {
    expect(when(25, { from: announced(20) })?.entries[0]?.data).toMatchObject({
      item: { id: 'full-process' },
      value: { from: 20, to: 25, numerator: 25, denominator: 100 },
      causes: ['new'],
    });
  });

  it('adds up small moves of a KPI until they are a point', () => {
    const small = announced(20.6, { from: announced(20) });
    expect(entryLines(when(21, { from: small }))).toEqual(['kpi-moved full-process']);
  });

  it('writes an entry when an org unit stops approaching, even if the KPI had an entry that day', () => {
    const close = announced(41, { from: announced(30) });
    expect(close.progress.approaching).toEqual(['stage-1']);
    const announcement = when(39, { from: close });
    expect(entryLines(announcement)).toEqual(['kpi-moved full-process']);
    expect(announcement?.entries[0]?.data).toMatchObject({ approaching: [], value: { from: 41, to: 39 } });
    expect(announcement?.announced.progress.approaching).toEqual([]);
  });

  it('keeps the announced progress while data are missing', () => {
    const close = announced(41, { from: announced(30) });
    const announcement = when(null, { from: close });
    expect(entryLines(announcement)).toEqual([]);
    expect(announcement?.announced.progress).toEqual(close.progress);
  });

  it('starts the KPIs again at a change of stage, whose entry tells of them', () => {
    const advanced = announced(55, { from: announced(45) });
    expect(advanced.progress.kpis).toEqual({ 'full-process': { value: 55, movedOn: null } });
  });

  it('withdraws a result with a silent entry', () => {
    const withdrawn = { orgUnit: 'A', framework: 'ladder', track: 'main', day: DAY, logPosition: 9 };
    expect(withdrawResult(withdrawn, announced(60))).toMatchObject({
      kind: 'restated',
      silent: true,
      edition: '1',
      data: { from: { level: 1 }, to: null, progress: null, next: null, logPosition: 9 },
    });
  });
});
