import fc from 'fast-check';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../test/support/logged-event-factory.js';
import type { AnnouncedState } from '../assessment.js';
import { announce } from './announce.js';
import { assess } from './assess.js';

const datasets = kpiYaml({
  id: 'open-datasets',
  unit: 'count',
  numerator: 'datasets.open',
  denominator: undefined,
  zeroDenominator: undefined,
  driver: 'datasets.open',
});
const framework = frameworkFrom({
  kpis: [kpiYaml(), datasets],
  tracks: [
    trackYaml([
      [criterionYaml()],
      [criterionYaml({ enter: 80, exit: 75 }), criterionYaml({ kpi: 'open-datasets', enter: 100, exit: 90 })],
    ]),
  ],
});
const track = framework.tracks[0]!;
const readings = (share: number | null, open: number | null) =>
  readingsOf(framework, {
    ...(share === null ? {} : { 'services.fullProcess': share, 'services.eligible': 100 }),
    ...(open === null ? {} : { 'datasets.open': open }),
  });
const at = (level: number): Pick<AnnouncedState, 'stage'> => ({
  stage: level === 0 ? null : { level, id: `stage-${level}` },
});
const levelAfter = (previous: number | null, share: number | null, open: number | null) =>
  announce(framework, track, previous === null ? null : at(previous), readings(share, open)).stage?.level ??
  0;

describe('announced state', () => {
  it('starts from the entry thresholds', () => {
    expect(levelAfter(null, 47, 0)).toBe(0);
    expect(levelAfter(null, 85, 120)).toBe(2);
  });

  it('reaches a stage at its entry threshold and keeps it down to its exit threshold', () => {
    expect(levelAfter(0, 49.9, 0)).toBe(0);
    expect(levelAfter(0, 50, 0)).toBe(1);
    expect(levelAfter(1, 45, 0)).toBe(1);
    expect(levelAfter(1, 44.9, 0)).toBe(0);
    expect(levelAfter(2, 75, 90)).toBe(2);
    expect(levelAfter(2, 75, 89)).toBe(1);
    expect(levelAfter(2, 44, 200)).toBe(0);
  });

  it('advances several stages at once', () => {
    expect(levelAfter(0, 80, 100)).toBe(2);
  });

  describe('announced state of a ladder whose second stage asks for another KPI', () => {
    const ladder = frameworkFrom({
      kpis: [kpiYaml(), datasets],
      tracks: [
        trackYaml([[criterionYaml()], [criterionYaml({ kpi: 'open-datasets', enter: 100, exit: 90 })]]),
      ],
    });
    const announced = (amounts: Parameters<typeof readingsOf>[1]) =>
      announce(ladder, ladder.tracks[0]!, at(1), readingsOf(ladder, amounts));

    it('advances from a stage that is only kept by its exit threshold', () => {
      const given = { 'services.fullProcess': 47, 'services.eligible': 100, 'datasets.open': 100 };
      expect(announced(given)).toMatchObject({ stage: { level: 2 }, frozen: false });
    });

    it('does not advance while the announced stage cannot be measured', () => {
      expect(announced({ 'datasets.open': 100 })).toMatchObject({ stage: { level: 1 }, frozen: true });
    });
  });

  it('names the next stage after the announced one, not after the assessed one', () => {
    const state = announce(framework, track, at(1), readings(47, 50));
    expect(state).toMatchObject({
      stage: { level: 1 },
      frozen: false,
      progress: 0.25,
      next: { level: 2, id: 'stage-2' },
    });
    expect(assess(framework, readings(47, 50), dayOf('2025-01-01')).tracks[0]?.stage).toBeNull();
  });

  it('neither falls nor advances on missing data', () => {
    expect(levelAfter(2, null, 120)).toBe(2);
    expect(levelAfter(2, null, null)).toBe(2);
    expect(levelAfter(1, null, 120)).toBe(1);
    expect(announce(framework, track, at(1), readings(null, 120))).toMatchObject({ frozen: true });
    expect(announce(framework, track, at(1), readings(60, null))).toMatchObject({
      frozen: false,
      stage: { level: 1 },
    });
  });

  it('falls by a measured KPI while another is missing', () => {
    expect(levelAfter(2, null, 10)).toBe(1);
    expect(levelAfter(2, 10, null)).toBe(0);
  });

  it('caps a level that the framework no longer has at its highest stage', () => {
    expect(levelAfter(7, 90, 200)).toBe(2);
  });

  it('stays between entry and exit thresholds and does not change when repeated (property, I5)', () => {
    const share = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const open = fc.option(fc.integer({ min: 0, max: 150 }), { nil: null });
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }), share, open, (previous, a, b) => {
        const level = levelAfter(previous, a, b);
        expect(levelAfter(level, a, b)).toBe(level);
        const assessed = assess(framework, readings(a, b), 20_000).tracks[0]?.stage?.level ?? 0;
        expect(level).toBeGreaterThanOrEqual(Math.min(assessed, previous ?? assessed));
        if (a !== null && b !== null) expect(level).toBeGreaterThanOrEqual(assessed);
        expect(level).toBeLessThanOrEqual(Math.max(assessed, previous ?? 0));
      }),
    );
  });
});
