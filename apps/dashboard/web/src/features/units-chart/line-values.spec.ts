import type { TrackDefinition } from '../../queries/frameworks.js';
import type { LevelPoint } from '../../queries/series.js';
import { trackLine } from './line-values.js';

const track = (kind: string) => ({ kind, stages: [{}, {}, {}] }) as unknown as TrackDefinition;

const point = (overrides: Partial<LevelPoint>): LevelPoint => ({
  day: '2026-01-31',
  edition: null,
  level: null,
  progress: null,
  score: null,
  ...overrides,
});

const values = (kind: string, points: readonly Partial<LevelPoint>[]) =>
  trackLine(points.map(point), track(kind)).map(({ value }) => value);

describe('trackLine', () => {
  it('draws the stage and the way to the next one as one height', () => {
    expect(
      values('ladder', [
        { level: 1, progress: 0.25 },
        { level: null, progress: 0.5 },
      ]),
    ).toEqual([1.25, 0.5]);
    expect(values('ladder', [{ level: 3, progress: 1 }])).toEqual([3]);
  });

  it('draws the number of open gates without a way to the next', () => {
    expect(values('independent', [{ level: 2, progress: 0.5 }])).toEqual([2]);
  });

  it('draws scores as they are, and the share of a checklist in per cent', () => {
    expect(values('index', [{ score: 0.61 }])).toEqual([0.61]);
    expect(values('checklist', [{ score: 0.5 }])).toEqual([50]);
  });

  it('draws no zero where nothing was measured', () => {
    for (const kind of ['ladder', 'independent', 'index']) expect(values(kind, [{}])).toEqual([null]);
  });
});
