import fc from 'fast-check';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../test/support/logged-event-factory.js';
import { assess } from './assess.js';

const asOf = dayOf('2025-06-30');
const datasets = kpiYaml({
  id: 'open-datasets',
  unit: 'count',
  numerator: 'datasets.licensedFresh',
  denominator: undefined,
  zeroDenominator: undefined,
  driver: 'datasets.licensedFresh',
});
const framework = frameworkFrom({
  kpis: [kpiYaml(), datasets],
  tracks: [
    trackYaml([
      [criterionYaml()],
      [criterionYaml({ enter: 80, exit: 75 }), criterionYaml({ kpi: 'open-datasets', enter: 100, exit: 90 })],
      [criterionYaml({ kpi: 'open-datasets', enter: 200, exit: 180 })],
    ]),
  ],
});
const trackFor = (amounts: Parameters<typeof readingsOf>[1]) =>
  assess(framework, readingsOf(framework, amounts), asOf).tracks[0]!;

describe('assess', () => {
  it('returns stage, progress, unmet criteria with missing work, and the bottleneck', () => {
    const amounts = { 'services.fullProcess': 62, 'services.eligible': 100, 'datasets.licensedFresh': 60 };
    expect(assess(framework, readingsOf(framework, amounts), asOf)).toEqual({
      framework: 'test-ladder',
      edition: '1',
      asOf,
      tracks: [
        {
          id: 'ladder',
          kind: 'ladder',
          stage: { level: 1, id: 'stage-1' },
          score: null,
          progress: (12 / 30 + 0.6) / 2,
          next: {
            level: 2,
            id: 'stage-2',
            unmet: [
              {
                kpi: 'full-process-share',
                value: 62,
                threshold: 80,
                direction: 'at-least',
                progress: 12 / 30,
                missing: { measure: 'services.fullProcess', count: 18 },
                eta: null,
              },
              {
                kpi: 'open-datasets',
                value: 60,
                threshold: 100,
                direction: 'at-least',
                progress: 0.6,
                missing: { measure: 'datasets.licensedFresh', count: 40 },
                eta: null,
              },
            ],
            bottleneck: 'full-process-share',
          },
        },
      ],
      kpis: [
        {
          id: 'full-process-share',
          value: 62,
          numerator: 62,
          denominator: 100,
          unit: 'percent',
          coverage: { reporting: 1, of: 1 },
          provenance: 'house',
          marks: [],
        },
        {
          id: 'open-datasets',
          value: 60,
          numerator: 60,
          denominator: null,
          unit: 'count',
          coverage: { reporting: 1, of: 1 },
          provenance: 'house',
          marks: [],
        },
      ],
    });
  });

  it('needs the stages below: a later criterion that is met early lifts no stage', () => {
    const track = trackFor({
      'services.fullProcess': 10,
      'services.eligible': 100,
      'datasets.licensedFresh': 500,
    });
    expect(track).toMatchObject({ stage: null, progress: 0.2, next: { level: 1 } });
  });

  it('reaches several stages at once and has no next stage at the top', () => {
    const track = trackFor({
      'services.fullProcess': 90,
      'services.eligible': 100,
      'datasets.licensedFresh': 500,
    });
    expect(track).toMatchObject({ stage: { level: 3, id: 'stage-3' }, progress: null, next: null });
  });

  it('counts a value equal to the threshold as reached', () => {
    expect(trackFor({ 'services.fullProcess': 1, 'services.eligible': 2 }).stage).toEqual({
      level: 1,
      id: 'stage-1',
    });
    expect(trackFor({ 'services.fullProcess': 499_999, 'services.eligible': 1_000_000 }).stage).toBeNull();
  });

  it('returns no stage when nothing is measured', () => {
    expect(trackFor({})).toMatchObject({
      stage: null,
      progress: null,
      next: { unmet: [{ value: null, progress: null, missing: null }], bottleneck: 'full-process-share' },
    });
  });

  it('counts an unmeasured criterion as no progress and as the bottleneck', () => {
    const track = trackFor({ 'services.fullProcess': 65, 'services.eligible': 100 });
    expect(track).toMatchObject({
      stage: { level: 1 },
      progress: 0.25,
      next: { bottleneck: 'open-datasets' },
    });
  });

  it('takes the coverage of the least covered reading', () => {
    const readings = new Map(readingsOf(framework, { 'services.fullProcess': 1, 'services.eligible': 2 }));
    readings.set('services.eligible', { amount: 2, measured: true, coverage: { reporting: 34, of: 63 } });
    expect(assess(framework, readings, asOf).kpis[0]?.coverage).toEqual({ reporting: 34, of: 63 });
    expect(assess(framework, new Map(), asOf).kpis[0]?.coverage).toEqual({ reporting: 0, of: 1 });
  });

  it.each([
    ['not-measurable', null],
    ['zero', 0],
    ['full', 100],
  ] as const)('applies the zero-denominator rule of the KPI: %s', (zeroDenominator, value) => {
    const policy = frameworkFrom({ kpis: [kpiYaml({ zeroDenominator })] });
    const readings = readingsOf(policy, { 'services.fullProcess': 0, 'services.eligible': 0 });
    expect(assess(policy, readings, asOf).kpis[0]).toMatchObject({ value, numerator: 0, denominator: 0 });
  });

  it('keeps a stage where less is better once the value is low enough', () => {
    const late = kpiYaml({
      unit: 'count',
      numerator: 'milestones.late',
      denominator: undefined,
      zeroDenominator: undefined,
      driver: undefined,
      better: 'lower',
    });
    const ladder = frameworkFrom({
      kpis: [late],
      tracks: [trackYaml([[criterionYaml({ enter: 10, exit: 12 })], [criterionYaml({ enter: 0, exit: 1 })]])],
    });
    const at = (amount: number) =>
      assess(ladder, readingsOf(ladder, { 'milestones.late': amount }), asOf).tracks[0];
    expect(at(40)).toMatchObject({ stage: null, progress: 0.25 });
    expect(at(10)).toMatchObject({ stage: { level: 1 }, progress: 0 });
    expect(at(4)).toMatchObject({ stage: { level: 1 }, progress: 0.6 });
    expect(at(0)).toMatchObject({ stage: { level: 2 }, next: null });
  });

  it('measures progress from the nearest stage below that asks for the same KPI', () => {
    const [one, two, three] = [50, 60, 80].map((enter) => [criterionYaml({ enter, exit: enter - 5 })]);
    const ladder = frameworkFrom({ tracks: [trackYaml([one!, two!, three!])] });
    const given = readingsOf(ladder, { 'services.fullProcess': 70, 'services.eligible': 100 });
    expect(assess(ladder, given, asOf).tracks[0]).toMatchObject({ stage: { level: 2 }, progress: 0.5 });
  });

  it('never returns NaN, and progress stays below 1 while a criterion is unmet (property)', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });
    const amounts = fc.record({
      'services.fullProcess': amount,
      'services.eligible': amount,
      'datasets.licensedFresh': amount,
    });
    fc.assert(
      fc.property(amounts, (given) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as Record<string, number>;
        const { progress, next } = trackFor(known);
        expect(JSON.stringify(trackFor(known))).not.toContain('NaN');
        if (progress !== null) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThan(1);
        }
        expect(next === null || next.unmet.length > 0).toBe(true);
      }),
    );
  });
});
