import fc from 'fast-check';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../../test/support/framework-factory.js';
import { announce } from '../announce.js';
import { assess } from '../assess.js';

const count = (id: string, measure: string) =>
  kpiYaml({ id, unit: 'count', numerator: measure, denominator: undefined, zeroDenominator: undefined, driver: measure }); // prettier-ignore
const framework = frameworkFrom({
  kpis: [kpiYaml(), count('open', 'datasets.open')],
  tracks: [
    trackYaml(
      [
        [criterionYaml()],
        [criterionYaml({ kpi: 'open', enter: 100, exit: 90 })],
        [criterionYaml({ enter: 80, exit: 75 }), criterionYaml({ kpi: 'open', enter: 10, exit: 8 })],
      ],
      { id: 'gates', kind: 'independent' },
    ),
  ],
});
const track = framework.tracks[0]!;
const readings = (share: number | null, open: number | null) =>
  readingsOf(framework, {
    ...(share === null ? {} : { 'services.fullProcess': share, 'services.eligible': 100 }),
    ...(open === null ? {} : { 'datasets.open': open }),
  });
const assessed = (share: number | null, open: number | null) =>
  assess(framework, readings(share, open), 20_000).tracks[0]!;
const announced = (open: readonly string[] | null, share: number | null, datasets: number | null) =>
  announce(framework, track, open && { stage: null, open }, readings(share, datasets));

describe('gates', () => {
  it('open independently, and the level is the number of open gates', () => {
    expect(assessed(40, 120)).toMatchObject({
      kind: 'independent',
      stage: { level: 1, id: 'open-1' },
      score: null,
      gates: [
        { level: 1, id: 'stage-1', open: false, progress: 0.8, unmet: [{ kpi: 'full-process-share' }] },
        { level: 2, id: 'stage-2', open: true, progress: 1, unmet: [] },
        { level: 3, id: 'stage-3', open: false, progress: 0.75, unmet: [{ kpi: 'full-process-share' }] },
      ],
    });
    expect(assessed(80, 100)).toMatchObject({
      stage: { level: 3, id: 'open-3' },
      next: null,
      progress: null,
    });
    expect(assessed(0, 0)).toMatchObject({ stage: null });
  });

  it('name the nearest closed gate as next, with progress measured from zero', () => {
    expect(assessed(40, 50)).toMatchObject({
      progress: 0.8,
      next: {
        level: 1,
        id: 'stage-1',
        bottleneck: 'full-process-share',
        unmet: [{ threshold: 50, missing: { measure: 'services.fullProcess', count: 10 } }],
      },
    });
    // A gate's threshold is no rung below that of another on the same KPI: 60 of 80, not 10 of 30.
    expect(assessed(60, 0)).toMatchObject({ progress: 0.375, next: { id: 'stage-3' } });
    expect(assessed(0, 0)).toMatchObject({ progress: 0, next: { id: 'stage-1' } });
    expect(assessed(null, 0)).toMatchObject({ progress: 0, next: { id: 'stage-2' } });
    expect(assessed(null, null)).toMatchObject({ stage: null, progress: null, next: { id: 'stage-1' } });
  });
});

describe('announced gates', () => {
  it('stay open down to their exit thresholds, each by itself', () => {
    expect(announced(null, 47, 95)).toMatchObject({ stage: null, open: [], frozen: false });
    expect(announced(['stage-1', 'stage-2'], 47, 95)).toMatchObject({
      stage: { level: 2, id: 'open-2' },
      open: ['stage-1', 'stage-2'],
      frozen: false,
      next: { id: 'stage-3' },
    });
    expect(announced(['stage-1', 'stage-2'], 44, 95)).toMatchObject({ open: ['stage-2'] });
    expect(announced(['stage-1', 'stage-2'], 44, 89)).toMatchObject({ stage: null, open: [] });
    expect(announced(['stage-2'], 50, 89)).toMatchObject({
      open: ['stage-1'],
      stage: { level: 1, id: 'open-1' },
    });
    expect(announced([], 90, 100)).toMatchObject({ stage: { level: 3 }, next: null, progress: null });
  });

  it('neither close nor open on missing data, and do not wait for each other', () => {
    expect(announced(['stage-1'], null, 100)).toMatchObject({ open: ['stage-1', 'stage-2'], frozen: true });
    expect(announced(['stage-2'], null, 100)).toMatchObject({ open: ['stage-2'], frozen: false });
    expect(announced(['stage-3'], null, 9)).toMatchObject({ open: ['stage-3'], frozen: true });
    expect(announced(['stage-3'], null, 7)).toMatchObject({ open: [], frozen: false });
  });

  it('start from the entry thresholds when no state was kept or the gates were renamed', () => {
    const before = { stage: { level: 2, id: 'stage-2' } };
    expect(announce(framework, track, before, readings(47, 95)).open).toEqual([]);
    expect(announced(['gone'], 47, 95)).toMatchObject({ stage: null, open: [] });
  });

  it('never flap within the hysteresis and do not change when repeated (property)', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 120 }), { nil: null });
    const open = fc.subarray(['stage-1', 'stage-2', 'stage-3']);
    fc.assert(
      fc.property(open, amount, amount, (previous, share, datasets) => {
        const first = announced(previous, share, datasets);
        const again = announced(first.open!, share, datasets);
        expect(again).toEqual(first);
        expect(first.stage?.level ?? 0).toBe(first.open!.length);
        const within = announced(['stage-1', 'stage-2'], 45, 90).open;
        expect(within).toEqual(['stage-1', 'stage-2']);
        const met = assessed(share, datasets).gates!.filter((gate) => gate.open);
        for (const { id } of met) expect(first.open).toContain(id);
      }),
    );
  });
});
