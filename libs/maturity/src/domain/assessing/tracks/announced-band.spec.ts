import fc from 'fast-check';
import {
  bandYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
} from '../../../../../../test/support/framework-factory.js';
import type { IndexTrack } from '../../framework.js';
import { announce } from '../announce.js';

const open = kpiYaml({
  id: 'open',
  unit: 'count',
  numerator: 'datasets.open',
  denominator: undefined,
  zeroDenominator: undefined,
  driver: 'datasets.open',
});

describe('announced band', () => {
  const framework = frameworkFrom({
    kpis: [open],
    tracks: [
      indexTrackYaml({
        groups: [groupYaml({ items: [itemYaml({ kpi: 'open' })] })],
        bands: [bandYaml(1, 50), bandYaml(2, 60), bandYaml(3, 80)],
      }),
    ],
  });
  const track = framework.tracks[0] as IndexTrack;
  const after = (previous: number | null, score: number | null) =>
    announce(
      framework,
      track,
      previous === null
        ? null
        : { stage: previous === 0 ? null : { level: previous, id: `band-${previous}` } },
      readingsOf(framework, score === null ? {} : { 'datasets.open': score }),
    );
  const level = (previous: number | null, score: number | null) => after(previous, score).stage?.level ?? 0;

  it('is entered at its entry and kept down to its exit', () => {
    expect(level(null, 59)).toBe(1);
    expect(level(null, 80)).toBe(3);
    expect(level(2, 55)).toBe(2);
    expect(level(2, 54)).toBe(1);
    expect(level(3, 75)).toBe(3);
    expect(level(3, 74)).toBe(2);
    expect(level(3, 44)).toBe(0);
    expect(level(1, 45)).toBe(1);
    expect(level(0, 45)).toBe(0);
    expect(level(1, 85)).toBe(3);
    expect(level(9, 10)).toBe(0);
    expect(level(9, 90)).toBe(3);
  });

  it('is kept without a score', () => {
    expect(after(2, null)).toMatchObject({ stage: { level: 2, id: 'band-2' }, frozen: true, progress: null });
    expect(after(null, null)).toMatchObject({ stage: null, frozen: false, next: { level: 1 } });
    expect(after(2, 70)).toMatchObject({ frozen: false, progress: 0.5, next: { level: 3 } });
  });

  it('names the next band after the announced one', () => {
    expect(after(2, 56)).toMatchObject({
      stage: { level: 2 },
      progress: 0,
      next: { level: 3, id: 'band-3' },
    });
  });

  it('never flaps within the hysteresis and does not change when repeated (property)', () => {
    const previous = fc.integer({ min: 0, max: 3 });
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(previous, score, score, (from, one, other) => {
        const first = level(from, one);
        expect(level(first, one)).toBe(first);
        const { enter, exit } = {
          ...track.bands[first - 1],
          enter: track.bands[first]?.enter ?? 101,
          exit: track.bands[first - 1]?.exit ?? 0,
        };
        if (other < enter && other >= exit) expect(level(first, other)).toBe(first);
      }),
    );
  });
});
