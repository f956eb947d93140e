import {
  checklistTrackYaml,
  criterionYaml,
  frameworkYaml,
  kpiYaml,
  targetsTrackYaml,
  targetYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

const text = { vi: 'x', en: 'x' };
/** KPIs of the file: `share` is better higher, `wait` is better lower. */
const kpis = [
  kpiYaml({ id: 'share' }),
  kpiYaml({ id: 'other-share' }),
  kpiYaml({ id: 'wait', better: 'lower' }),
];

/** Returns the problems as `[path, rule]`, with paths within the track. */
function wrong(track: Fields): [string, string][] {
  const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis, tracks: [track] })), 'x.yaml');
  const errors = 'errors' in parsed ? parsed.errors : [];
  expect(errors.every(({ detail }) => detail.endsWith('.'))).toBe(true);
  return errors.map(({ path, rule }) => [path.replace('/tracks/0', ''), rule]);
}

describe('problems of gates', () => {
  const gates = (...criteria: Fields[][]) => wrong(trackYaml(criteria, { kind: 'independent' }));
  const half = criterionYaml({ kpi: 'share' });

  it('are none for a gate that asks for no more than an earlier one', () => {
    expect(gates([half], [half], [criterionYaml({ kpi: 'share', enter: 20, exit: 10 })])).toEqual([]);
  });

  it('include a KPI that one gate asks for twice, and levels out of order', () => {
    expect(gates([half, half])).toEqual([['/stages/0/criteria/1/kpi', 'duplicate-id']]);
    const track = trackYaml([[half], [half]], { kind: 'independent' }) as { stages: Fields[] };
    expect(wrong({ ...track, stages: [track.stages[1], track.stages[0]] })).toEqual([
      ['/stages/0/level', 'levels-in-order'],
      ['/stages/1/level', 'levels-in-order'],
    ]);
  });
});

describe('problems of a ladder', () => {
  it('include a least number of items for a KPI that is no share of any', () => {
    const amount = kpiYaml({
      id: 'amount',
      unit: 'count',
      denominator: undefined,
      zeroDenominator: undefined,
    });
    const ladder = (kpi: string) => trackYaml([[criterionYaml({ kpi, atLeast: 5 })]]);
    const problemsOf = (kpi: string) => {
      const file = frameworkYaml({ kpis: [...kpis, amount], tracks: [ladder(kpi)] });
      const parsed = parseFramework(JSON.stringify(file), 'x.yaml');
      return 'errors' in parsed ? parsed.errors.map(({ path, rule }) => [path, rule]) : [];
    };
    expect(problemsOf('share')).toEqual([]);
    expect(problemsOf('amount')).toEqual([['/tracks/0/stages/0/criteria/0/atLeast', 'at-least-of-a-share']]);
  });

  it('include thresholds that do not fall for a KPI that is better lower', () => {
    const wait = (enter: number, exit: number) => [criterionYaml({ kpi: 'wait', enter, exit })];
    expect(wrong(trackYaml([wait(30, 40), wait(20, 25)]))).toEqual([]);
    expect(wrong(trackYaml([wait(30, 40), wait(30, 35)]))).toEqual([
      ['/stages/1/criteria/0/enter', 'thresholds-rise'],
    ]);
    expect(wrong(trackYaml([wait(30, 40), wait(20, 41)]))).toEqual([
      ['/stages/1/criteria/0/exit', 'thresholds-rise'],
    ]);
    expect(wrong(trackYaml([wait(30, 40), wait(20, 40)]))).toEqual([]);
  });

  it('are none for an exit threshold that equals the entry', () => {
    expect(wrong(trackYaml([[criterionYaml({ kpi: 'share', enter: 50, exit: 50 })]]))).toEqual([]);
    expect(wrong(trackYaml([[criterionYaml({ kpi: 'wait', enter: 50, exit: 50 })]]))).toEqual([]);
  });
});

describe('problems of a checklist', () => {
  const line = (fields: Fields = {}) => ({
    id: 'a',
    name: text,
    ...criterionYaml({ kpi: 'share' }),
    ...fields,
  });
  it.each<[string, Fields[], string, string]>([
    ['an item twice', [line(), line()], '/1/id', 'duplicate-id'],
    ['an unknown KPI', [line({ kpi: 'gone' })], '/0/kpi', 'unknown-kpi'],
    ['an exit above the entry', [line({ exit: 51 })], '/0/exit', 'exit-stricter-than-enter'],
    [
      'an exit below the entry where less is better',
      [line({ kpi: 'wait', exit: 49 })],
      '/0/exit',
      'exit-stricter-than-enter',
    ],
    ['no item', [], '', 'schema-minItems'],
  ])('include %s', (_what, items, path, rule) => {
    expect(wrong(checklistTrackYaml({ items }))).toEqual([[`/items${path}`, rule]]);
  });

  it('are none for a KPI in several items', () => {
    expect(wrong(checklistTrackYaml({ items: [line(), line({ id: 'b', enter: 90 })] }))).toEqual([]);
  });
});

describe('problems of targets', () => {
  const target = (fields: Fields = {}) => targetYaml({ kpi: 'share', ...fields });
  it.each<[string, Fields[], string, string]>([
    ['a target twice', [target(), target()], '/1/id', 'duplicate-id'],
    ['an unknown KPI', [target({ kpi: 'gone' })], '/0/kpi', 'unknown-kpi'],
    ['a beginning that does not exist', [target({ from: '2026-02-30' })], '/0/from', 'not-a-day'],
    ['an end that does not exist', [target({ due: '2026-00-01' })], '/0/due', 'not-a-day'],
    ['an end before the beginning', [target({ due: '2025-12-31' })], '/0/due', 'due-before-from'],
  ])('include %s', (_what, targets, path, rule) => {
    expect(wrong(targetsTrackYaml({ targets }))).toEqual([[`/targets${path}`, rule]]);
  });

  it('are none for a target that is due on its first day, or that points downwards', () => {
    expect(wrong(targetsTrackYaml({ targets: [target({ due: '2026-01-01', kpi: 'wait' })] }))).toEqual([]);
  });
});

describe('damage in one part of a track', () => {
  it.each([
    checklistTrackYaml({ items: [{ id: 'a' }, { id: 'b', name: text, ...criterionYaml({ kpi: 'gone' }) }] }),
    targetsTrackYaml({ targets: [{ id: 'a' }, targetYaml({ id: 'b', kpi: 'gone' })] }),
    trackYaml([[{}], [criterionYaml({ kpi: 'gone' })]]),
  ])('does not hide problems of the other parts', (track) => {
    expect(wrong(track)).toContainEqual([expect.stringContaining('/1/'), 'unknown-kpi']);
  });
});
