import type { Track, TrackAssessment, UnmetCriterion } from '#maturity/domain';
import { frameworkFrom } from '../../../../../test/support/framework-factory.js';
import { comparedUnits, leadingMove } from './inner-movement.js';
import type { ResultOnTrack } from './results-on-track.js';

const track = frameworkFrom().tracks[0] as Track;

function unmet(kpi: string, progress: number | null, count = 1): UnmetCriterion {
  const missing = { measure: 'services.fullProcess', count };
  const value = progress === null ? null : progress * 80;
  return { kpi, value, progress, missing, threshold: 80, direction: 'at-least', eta: null };
}

function result(orgUnit: string, criteria: readonly UnmetCriterion[], level = 2): ResultOnTrack {
  const next = { level, id: `stage-${level}`, unmet: criteria, bottleneck: null };
  const progress = criteria[0]?.progress ?? null;
  const assessment: TrackAssessment = {
    ...{ id: track.id, kind: 'ladder', stage: null, score: null },
    progress,
    next,
  };
  return { orgUnit, assessment, stage: null, measured: true };
}

describe('leadingMove', () => {
  it('returns the criterion that moved most of the org unit itself', () => {
    const before = [result('A', [unmet('a', 0.5), unmet('b', 0.9)]), result('B', [unmet('a', 0)])];
    const now = [result('A', [unmet('a', 0.6), unmet('b', 0.7)]), result('B', [unmet('a', 0.9)])];
    expect(leadingMove(track, 'A', before, now)).toMatchObject({
      ...{ orgUnit: 'A', direction: 'down' },
      criterion: { from: { kpi: 'b' }, to: { kpi: 'b' } },
    });
    expect(leadingMove(track, 'Z', before, now)).toMatchObject({ orgUnit: 'B', direction: 'up' });
  });

  it('counts a criterion that is met now, or is not met any more', () => {
    const before = [result('A', [unmet('a', 0.5), unmet('b', 0.4)])];
    const now = [result('A', [unmet('a', 0.5)])];
    expect(leadingMove(track, 'A', before, now)).toMatchObject({
      direction: 'up',
      criterion: { from: { kpi: 'b' }, to: null },
    });
    expect(leadingMove(track, 'A', now, before)).toMatchObject({
      direction: 'down',
      criterion: { from: null },
    });
  });

  it('is none without movement, after a change of stage, and where figures came or stopped', () => {
    const before = [result('A', [unmet('a', 0.5)])];
    expect(leadingMove(track, 'A', before, before)).toBeNull();
    expect(leadingMove(track, 'A', before, [result('A', [unmet('a', 0.1)], 3)])).toBeNull();
    expect(leadingMove(track, 'A', before, [result('A', [unmet('a', null)])])).toBeNull();
    expect(leadingMove(track, 'A', [], before)).toBeNull();
  });
});

it('compares the org unit and the twenty that are closest to their next stage', () => {
  const results = Array.from({ length: 40 }, (_, index) => result(`U${index}`, [unmet('a', index / 40)]));
  const compared = comparedUnits(results, 'U3');
  expect(compared).toHaveLength(21);
  expect(compared.slice(0, 3)).toEqual(['U3', 'U39', 'U38']);
});
