import { announce, assess, type FrameworkDefinition } from '#maturity/domain';
import {
  bandYaml,
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { causesOf } from '../../../../../test/support/causes-factory.js';
import { announceResult, type ResultAnnouncement, type AnnouncedResult } from './index.js';

const count = (id: string, measure: string) =>
  kpiYaml({ id, unit: 'count', numerator: measure, denominator: undefined, zeroDenominator: undefined, driver: measure }); // prettier-ignore
const kpis = [count('open', 'datasets.open'), count('fresh', 'datasets.fresh')];
const gate = (kpi: string) => [criterionYaml({ kpi, enter: 50, exit: 40 })];
const item = (kpi: string) => itemYaml({ kpi, points: 50 });
const [gates, index, checklist] = [
  trackYaml([gate('open'), gate('fresh')], { kind: 'independent' }),
  indexTrackYaml({
    groups: [groupYaml({ items: [item('open'), item('fresh')] })],
    bands: [bandYaml(1, 50), bandYaml(2, 90)],
  }),
  checklistTrackYaml({ items: [{ id: 'a', name: { vi: 'a', en: 'a' }, ...criterionYaml({ kpi: 'open' }) }] }),
].map((track) => frameworkFrom({ kpis, tracks: [track] }));

function when(
  framework: FrameworkDefinition | undefined,
  open: number | null,
  fresh: number | null,
  from: AnnouncedResult | null = null,
): ResultAnnouncement | null {
  if (!framework) throw new Error('There is no such framework.');
  const track = framework.tracks[0]!;
  const readings = readingsOf(framework, {
    ...(open === null ? {} : { 'datasets.open': open }),
    ...(fresh === null ? {} : { 'datasets.fresh': fresh }),
  });
  const result = {
    orgUnit: 'A',
    framework,
    track,
    assessment: assess(framework, readings, 20_000),
    state: announce(framework, track, from?.state ?? null, readings),
    logPosition: 1,
    day: 20_000,
    causes: causesOf('new'),
  };
  return announceResult(result, from);
}

const entryLines = (announcement: ResultAnnouncement | null) =>
  announcement?.entries.map(({ kind, data: { from, to, gates: changed, kpi } }) => ({
    kind,
    change: `${from?.id ?? null} → ${to?.id ?? null}`,
    ...(changed ? { gates: changed } : {}),
    ...(kpi ? { kpi } : {}),
  }));

describe('announceResult for independent gates', () => {
  const from = (open: number, fresh: number) => when(gates, open, fresh)!.announced;

  it('names the gates that open and those that close', () => {
    expect(entryLines(when(gates, 60, 0))).toEqual([{ kind: 'baseline', change: 'null → open-1', gates: { opened: ['stage-1'], shut: [] } }]); // prettier-ignore
    expect(entryLines(when(gates, 60, 50, from(60, 0)))).toEqual([
      { kind: 'stage-advanced', change: 'open-1 → open-2', gates: { opened: ['stage-2'], shut: [] } },
    ]);
    expect(entryLines(when(gates, 39, 50, from(60, 50)))).toEqual([
      { kind: 'stage-regressed', change: 'open-2 → open-1', gates: { opened: [], shut: ['stage-1'] } },
    ]);
    expect(entryLines(when(gates, 40, 50, from(60, 50)))).toEqual([]);
  });

  it('writes an entry when one gate opens and another closes at the same time', () => {
    expect(entryLines(when(gates, 0, 60, from(60, 0)))).toEqual([
      {
        kind: 'stage-regressed',
        change: 'open-1 → open-1',
        gates: { opened: ['stage-2'], shut: ['stage-1'] },
      },
    ]);
  });

  it('reports moves of the KPIs of the next gate', () => {
    expect(entryLines(when(gates, 60, 22, from(60, 10)))).toEqual([{ kind: 'kpi-moved', change: 'open-1 → open-1', kpi: 'fresh' }]); // prettier-ignore
    expect(when(gates, 60, 22)?.announced.progress.kpis).toEqual({ fresh: { tenth: 4, movedOn: null } });
  });

  it('writes no entry while nothing has a value', () => {
    expect(when(gates, null, null)).toBeNull();
    expect(entryLines(when(gates, null, null, from(60, 60)))).toEqual([]);
  });
});

describe('announceResult for an index', () => {
  it('writes a baseline once an item has a value, and reports moves of all items', () => {
    expect(when(index, null, null)).toBeNull();
    expect(entryLines(when(index, 60, null))).toEqual([{ kind: 'baseline', change: 'null → null' }]);
    const announced = when(index, 60, 60)!.announced;
    expect(announced.progress.kpis).toEqual({
      open: { tenth: 6, movedOn: null },
      fresh: { tenth: 6, movedOn: null },
    });
    expect(entryLines(when(index, 60, 100, announced))).toEqual([
      { kind: 'kpi-moved', change: 'band-1 → band-1', kpi: 'fresh' },
    ]);
    expect(entryLines(when(index, 90, 90, announced))).toEqual([
      { kind: 'stage-advanced', change: 'band-1 → band-2' },
    ]);
    expect(entryLines(when(index, 60, null, announced))).toEqual([]);
  });
});

describe('announceResult for a checklist', () => {
  it('writes a baseline without a stage, and stores the score', () => {
    expect(when(checklist, null, null)).toBeNull();
    const announcement = when(checklist, 60, null);
    expect(entryLines(announcement)).toEqual([{ kind: 'baseline', change: 'null → null' }]);
    expect(announcement?.announced.assessment).toMatchObject({ score: 1 });
    expect(entryLines(when(checklist, 10, null, announcement!.announced))).toEqual([]);
  });
});
