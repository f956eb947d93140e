import { isTrackMeasured, type TrackResult } from './maturity.js';

const track = (part: Partial<TrackResult>): TrackResult => ({
  id: 't',
  kind: 'ladder',
  stage: null,
  announced: null,
  settling: null,
  score: null,
  scoreDecimals: 2,
  progress: null,
  next: null,
  ...part,
});

describe('isTrackMeasured', () => {
  it('takes progress 0 as measured, and a missing progress as not measured', () => {
    expect(isTrackMeasured(track({ progress: 0 }))).toBe(true);
    expect(isTrackMeasured(track({}))).toBe(false);
    expect(
      isTrackMeasured(track({ kind: 'independent', stage: { level: 1, id: 'open-1', name: '1' } })),
    ).toBe(true);
  });

  it('takes an index as measured with one measured item, even without a score', () => {
    const items = [
      { kpi: 'a', name: 'A', share: null, points: null, of: 1, provenance: 'house' as const },
      { kpi: 'b', name: 'B', share: 0, points: 0, of: 1, provenance: 'house' as const },
    ];
    const group = { id: 'g', name: 'G', points: null, of: 2 };
    expect(isTrackMeasured(track({ kind: 'index', groups: [{ ...group, items }] }))).toBe(true);
    expect(isTrackMeasured(track({ kind: 'index', groups: [{ ...group, items: items.slice(0, 1) }] }))).toBe(
      false,
    );
    expect(isTrackMeasured(track({ kind: 'index' }))).toBe(false);
  });

  it('takes a checklist or targets as measured with one measured value', () => {
    const item = {
      id: 'i',
      name: 'I',
      group: null,
      kpi: 'k',
      decimals: 0,
      direction: 'at-least' as const,
      threshold: 1,
      met: false,
      missing: null,
    };
    expect(isTrackMeasured(track({ kind: 'checklist', items: [{ ...item, value: 0 }] }))).toBe(true);
    expect(isTrackMeasured(track({ kind: 'checklist', items: [{ ...item, value: null }] }))).toBe(false);
    expect(isTrackMeasured(track({ kind: 'targets', targets: [] }))).toBe(false);
  });
});
