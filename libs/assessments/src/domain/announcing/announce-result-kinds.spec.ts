import { announce, assess, type FrameworkDefinition } from '#maturity/domain';
import { parseDay } from '#kernel';
import { causesOf } from '../../../../../test/support/causes-factory.js';
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
  targetsTrackYaml,
  targetYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import type { ChangeCause } from '../journal-entry.js';
import { announceResult, type AnnouncedResult, type ResultAnnouncement } from './index.js';

const count = (id: string, measure: string) =>
  kpiYaml({ id, unit: 'count', numerator: measure, denominator: undefined, zeroDenominator: undefined, driver: measure }); // prettier-ignore
const kpis = [count('open', 'datasets.open'), count('fresh', 'datasets.fresh')];
const gate = (kpi: string) => [criterionYaml({ kpi, enter: 50, exit: 45 })];
const item = (kpi: string) => itemYaml({ kpi, points: 50 });
const text = (en: string) => ({ vi: en, en });
const twoItems = { groups: [groupYaml({ items: [item('open'), item('fresh')] })] };
const checklistItems = ['open', 'fresh'].map((kpi) => ({
  id: `has-${kpi}`,
  name: text(kpi),
  ...criterionYaml({ kpi }),
}));
const [gates, banded, unbanded, checklist, targets, check] = [
  trackYaml([gate('open'), gate('fresh')], { kind: 'independent' }),
  indexTrackYaml({ ...twoItems, bands: [bandYaml(1, 50), bandYaml(2, 90)] }),
  indexTrackYaml({ ...twoItems, bands: undefined }),
  checklistTrackYaml({ items: checklistItems }),
  targetsTrackYaml({ targets: [targetYaml({ kpi: 'open', value: 100 })] }),
  indexTrackYaml({ ...twoItems, bands: undefined, notifies: false }),
].map((track) => frameworkFrom({ kpis, tracks: [track] })) as [FrameworkDefinition, ...FrameworkDefinition[]];

const DAY = parseDay('2026-07-01')!;

interface When {
  from?: AnnouncedResult | null;
  day?: number;
  causes?: ChangeCause[];
}

/** Returns the result when so many datasets are open and so many are fresh; `null`: not measured. */
function when(
  framework: FrameworkDefinition | undefined,
  open: number | null,
  fresh: number | null,
  { from = null, day = DAY, causes = ['new'] }: When = {},
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
    assessment: assess(framework, readings, day),
    state: announce(framework, track, from?.state ?? null, readings),
    logPosition: 1,
    day,
    causes: causesOf(...causes),
  };
  return announceResult(result, from);
}

const first = (framework: FrameworkDefinition | undefined, open: number | null, fresh: number | null) =>
  when(framework, open, fresh)!.announced;

/** Returns lines such as `gate-opened stage-2, open-1 → open-2`. */
const lines = (announcement: ResultAnnouncement | null): string[] =>
  (announcement?.entries ?? []).map(
    ({ kind, silent, data: { from, to, item: about, value, score, verdict } }) =>
      [
        about ? `${kind} ${about.id}` : kind,
        ...(from || to ? [`${from?.id ?? null} → ${to?.id ?? null}`] : []),
        ...[value, score, verdict].flatMap((change) => (change ? [`${change.from} → ${change.to}`] : [])),
        ...(silent ? ['silent'] : []),
      ].join(', '),
  );

describe('announceResult for independent gates', () => {
  it('writes an entry for each gate that opens or closes, by its name', () => {
    expect(lines(when(gates, 60, 0))).toEqual(['baseline, null → open-1']);
    expect(lines(when(gates, 60, 50, { from: first(gates, 60, 0) }))).toEqual([
      'gate-opened stage-2, open-1 → open-2',
    ]);
    expect(lines(when(gates, 39, 50, { from: first(gates, 60, 50) }))).toEqual([
      'gate-closed stage-1, open-2 → open-1',
    ]);
    expect(lines(when(gates, 60, 60, { from: first(gates, 0, 0) }))).toEqual([
      'gate-opened stage-1, null → open-2',
      'gate-opened stage-2, null → open-2',
    ]);
  });

  it('keeps a gate open until its exit threshold', () => {
    expect(lines(when(gates, 45, 50, { from: first(gates, 60, 50) }))).toEqual([]);
  });

  it('names both gates when one opens while another closes', () => {
    expect(lines(when(gates, 0, 60, { from: first(gates, 60, 0) }))).toEqual([
      'gate-closed stage-1, open-1 → open-1',
      'gate-opened stage-2, open-1 → open-1',
    ]);
  });

  it('tells of each gate that is approached, also while a nearer one is', () => {
    const near = when(gates, 45, 10, { from: first(gates, 10, 10) })!;
    expect(lines(near)).toContain('threshold-approaching stage-1');
    expect(near.announced.progress.approaching).toEqual(['stage-1']);
    const both = when(gates, 45, 48, { from: near.announced, day: DAY + 1 })!;
    expect(lines(both)).toContain('threshold-approaching stage-2');
    expect(both.announced.progress.approaching).toEqual(['stage-1', 'stage-2']);
    expect(both.entries.at(-1)?.data).toMatchObject({ progress: 0.96, next: { id: 'stage-2' } });
  });

  it('tells of approaching upward only: not of a gate that closed just now, however near it is', () => {
    const closed = when(gates, 44, 0, { from: first(gates, 60, 0) })!;
    expect(lines(closed)).toEqual(['gate-closed stage-1, open-1 → null']);
    const far = when(gates, 30, 0, { from: closed.announced, day: DAY + 1 })!;
    expect(lines(far)).toEqual(['kpi-moved open, 44 → 30']);
    expect(lines(when(gates, 44, 0, { from: far.announced, day: DAY + 2 }))).toEqual([
      'kpi-moved open, 30 → 44',
      'threshold-approaching stage-1',
    ]);
  });

  it('reports moves of the KPIs of every closed gate, with the fraction', () => {
    const moved = when(gates, 10, 22, { from: first(gates, 10, 10) })!;
    expect(lines(moved)).toEqual(['kpi-moved fresh, 10 → 22']);
    expect(moved.entries[0]?.data.value).toEqual({ from: 10, to: 22, numerator: 22, denominator: null });
  });

  it('names the gates that another edition opens and closes in one silent entry', () => {
    const restated = when(gates, 0, 60, { from: first(gates, 60, 0), causes: ['edition'] })!;
    expect(lines(restated)).toEqual(['restated, open-1 → open-1, silent']);
    expect(restated.entries[0]?.data.gates).toEqual({ opened: ['stage-2'], shut: ['stage-1'] });
  });

  it('writes no entry while nothing has a value', () => {
    expect(when(gates, null, null)).toBeNull();
    expect(lines(when(gates, null, null, { from: first(gates, 60, 60) }))).toEqual([]);
  });
});

describe('announceResult for an index with bands', () => {
  it('writes one entry when the band changes, up or down, with the score before and after', () => {
    expect(when(banded, null, null)).toBeNull();
    const middle = first(banded, 60, 60);
    expect(lines(when(banded, 90, 90, { from: middle }))).toEqual(['band-changed, band-1 → band-2, 60 → 90']);
    expect(lines(when(banded, 20, 20, { from: middle }))).toEqual(['band-changed, band-1 → null, 60 → 20']);
  });

  it('reports moves of its items and of the score within a band', () => {
    expect(lines(when(banded, 60, 70, { from: first(banded, 60, 60) }))).toEqual([
      'kpi-moved fresh, band-1 → band-1, 60 → 70',
      'score-moved, band-1 → band-1, 60 → 65',
    ]);
  });

  it('writes no entry while an item is not measured', () => {
    expect(lines(when(banded, 60, null, { from: first(banded, 60, 60) }))).toEqual([]);
  });
});

describe('announceResult for an index without bands', () => {
  it('writes an entry when the score moves by a hundredth of its range, once a day', () => {
    const start = first(unbanded, 40, 40);
    expect(lines(when(unbanded, 40, 41, { from: start }))).toEqual([]);
    const moved = when(unbanded, 90, 90, { from: start })!;
    expect(lines(moved)).toEqual(['score-moved, 40 → 90']);
    expect(lines(when(unbanded, 95, 95, { from: moved.announced }))).toEqual([]);
    expect(lines(when(unbanded, 95, 95, { from: moved.announced, day: DAY + 1 }))).toEqual([
      'score-moved, 90 → 95',
    ]);
  });

  it('adds up small moves until they are worth an entry', () => {
    const start = first(unbanded, 40, 40);
    const small = when(unbanded, 40, 41, { from: start })!;
    expect(lines(when(unbanded, 41, 41, { from: small.announced }))).toEqual(['score-moved, 40 → 41']);
  });

  it('writes silent entries for a track whose framework file sends no notifications', () => {
    expect(lines(when(check, 90, 90, { from: first(check, 40, 40) }))).toEqual([
      'score-moved, 40 → 90, silent',
    ]);
  });
});

describe('announceResult for a checklist', () => {
  it('writes an entry for each item that is met or no longer met, down to its exit threshold', () => {
    expect(when(checklist, null, null)).toBeNull();
    const none = first(checklist, 0, 0);
    const both = when(checklist, 60, 60, { from: none })!;
    expect(lines(both)).toEqual(['item-attested has-open', 'item-attested has-fresh']);
    expect(lines(when(checklist, 60, 45, { from: both.announced }))).toEqual([]);
    expect(lines(when(checklist, 60, 44, { from: both.announced }))).toEqual(['item-revoked has-fresh']);
  });

  it('keeps an item while it is not measured, and tells of one that is measured and met for the first time', () => {
    const one = first(checklist, 60, null);
    expect(lines(when(checklist, 60, 60, { from: one }))).toEqual(['item-attested has-fresh']);
    expect(lines(when(checklist, null, null, { from: one }))).toEqual([]);
  });
});

describe('announceResult for targets', () => {
  const overdue = parseDay('2028-01-01')!;

  it('writes an entry for each verdict that changes', () => {
    const start = first(targets, 60, null);
    expect(lines(when(targets, 100, null, { from: start }))).toEqual([
      'target-verdict target, under-way → reached',
    ]);
    const missed = when(targets, 60, null, { from: start, day: overdue })!;
    expect(lines(missed)).toEqual(['target-verdict target, under-way → missed']);
    expect(lines(when(targets, 100, null, { from: missed.announced, day: overdue + 1 }))).toEqual([
      'target-verdict target, missed → reached',
    ]);
  });

  it('keeps the verdict while the target is not measured', () => {
    expect(lines(when(targets, null, null, { from: first(targets, 100, null), day: overdue }))).toEqual([]);
  });

  it('tells on the day on which a target begins', () => {
    const before = when(targets, 60, null, { day: parseDay('2025-12-31')! })!.announced;
    expect(lines(when(targets, 60, null, { from: before }))).toEqual([
      'target-verdict target, not-begun → under-way',
    ]);
  });
});
