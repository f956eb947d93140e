import type { IndexTrack } from '../../queries/frameworks.js';
import type { LevelPoint } from '../../queries/series.js';
import { scoreDecimals } from './track-points.js';

const band = { level: 1, id: 'good', name: '', enter: 70, exit: 68 };
const track = { id: 'i', kind: 'index', bands: [band], rounding: { score: 1 } } as unknown as IndexTrack;
const point = (score: number | null): LevelPoint => ({
  day: '',
  edition: null,
  level: null,
  progress: null,
  score,
});

describe('scoreDecimals', () => {
  it('are those of the publisher, and more where a score would be drawn in the band above', () => {
    expect(scoreDecimals(track, [point(61.7), point(null)])).toBe(1);
    expect(scoreDecimals(track, [point(61.7), point(69.96)])).toBe(2);
    expect(scoreDecimals(track, [])).toBe(1);
  });
});
