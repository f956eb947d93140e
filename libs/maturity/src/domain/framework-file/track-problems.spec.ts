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
/** Of these KPIs, `share` is better higher, `wait` better lower. */
const kpis = [
  kpiYaml({ id: 'share' }),
  kpiYaml({ id: 'other-share' }),
  kpiYaml({ id: 'wait', better: 'lower' }),
];

/** As `[path, rule]`, paths within the track. */
function wrong(track: Fields): [string, string][] {
  const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis, tracks: [track] })), 'x.yaml');
  const errors = 'errors' in parsed ? parsed.errors : [];
  expect(errors.every(({ detail }) => detail.endsWith('.'))).toBe(true);
  return errors.map(({ path, rule }) => [path.replace('/tracks/0', ''), rule]);
}

describe('gates that open each for itself', () => {
  const gates = (...criteria: Fields[][]) => wrong(trackYaml(criteria, { kind: 'independent' }));
  const half = criterionYaml({ kpi: 'share' });

  it('may ask for the same, or for less than one listed before', () => {
    expect(gates([half], [half], [criterionYaml({ kpi: 'share', enter: 20, exit: 10 })])).toEqual([]);
  });

  it('ask for a KPI once each, and say so in order', () => {
    expect(gates([half, half])).toEqual([['/stages/0/criteria/1/kpi', 'duplicate-id']]);
    const track = trackYaml([[half], [half]], { kind: 'independent' }) as { stages: Fields[] };
    expect(wrong({ ...track, stages: [track.stages[1], track.stages[0]] })).toEqual([
      ['/stages/0/level', 'levels-in-order'],
      ['/stages/1/level', 'levels-in-order'],
    ]);
  });
});

describe('a ladder', () => {
  it('rises for KPIs that are better lower, too', () => {
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

  it('may hold a criterion until exactly its entry threshold', () => {
    expect(wrong(trackYaml([[criterionYaml({ kpi: 'share', enter: 50, exit: 50 })]]))).toEqual([]);
    expect(wrong(trackYaml([[criterionYaml({ kpi: 'wait', enter: 50, exit: 50 })]]))).toEqual([]);
  });
});

describe('a checklist', () => {
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
  ])('with %s', (_what, items, path, rule) => {
    expect(wrong(checklistTrackYaml({ items }))).toEqual([[`/items${path}`, rule]]);
  });

  it('may ask for a KPI more than once', () => {
    expect(wrong(checklistTrackYaml({ items: [line(), line({ id: 'b', enter: 90 })] }))).toEqual([]);
  });
});

describe('targets', () => {
  const target = (fields: Fields = {}) => targetYaml({ kpi: 'share', ...fields });
  it.each<[string, Fields[], string, string]>([
    ['a target twice', [target(), target()], '/1/id', 'duplicate-id'],
    ['an unknown KPI', [target({ kpi: 'gone' })], '/0/kpi', 'unknown-kpi'],
    ['a beginning that is no day', [target({ from: '2026-02-30' })], '/0/from', 'not-a-day'],
    ['an end that is no day', [target({ due: '2026-00-01' })], '/0/due', 'not-a-day'],
    ['an end before the beginning', [target({ due: '2025-12-31' })], '/0/due', 'due-before-from'],
  ])('with %s', (_what, targets, path, rule) => {
    expect(wrong(targetsTrackYaml({ targets }))).toEqual([[`/targets${path}`, rule]]);
  });

  it('may be due on the day they begin, and point downwards', () => {
    expect(wrong(targetsTrackYaml({ targets: [target({ due: '2026-01-01', kpi: 'wait' })] }))).toEqual([]);
  });
});

describe('damage in one part of a track', () => {
  it.each([
    checklistTrackYaml({ items: [{ id: 'a' }, { id: 'b', name: text, ...criterionYaml({ kpi: 'gone' }) }] }),
    targetsTrackYaml({ targets: [{ id: 'a' }, targetYaml({ id: 'b', kpi: 'gone' })] }),
    trackYaml([[{}], [criterionYaml({ kpi: 'gone' })]]),
  ])('does not hide what is wrong in the others', (track) => {
    expect(wrong(track)).toContainEqual([expect.stringContaining('/1/'), 'unknown-kpi']);
  });
});
