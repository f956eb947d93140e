import { aYearBefore, compareStandings } from './changes.js';
import type { Standing } from './standing.js';

function standing(code: string, level: number, progress: number | null = 0.5): Standing {
  const stage = level === 0 ? null : { level, id: `s${level}`, name: `S${level}` };
  return {
    code,
    name: code,
    level,
    judged: stage !== null || progress !== null,
    track: { id: 't', stage, announced: null, progress, next: null },
    coverage: { reporting: 1, of: 1 },
    lastFactDay: null,
    quiet: false,
  };
}

describe('compareStandings', () => {
  it('counts who advanced, regressed and stayed, those who moved furthest first', () => {
    const then = [standing('a', 1), standing('b', 0), standing('c', 3), standing('d', 2)];
    const now = [standing('a', 2), standing('b', 3), standing('c', 2), standing('d', 2)];
    expect(compareStandings(now, then)).toEqual({
      advanced: [
        { code: 'b', name: 'b', from: 0, to: 3 },
        { code: 'a', name: 'a', from: 1, to: 2 },
      ],
      regressed: [{ code: 'c', name: 'c', from: 3, to: 2 }],
      same: 1,
      unknown: 0,
    });
  });

  it('takes silence then for neither an advance nor a standstill', () => {
    const now = [standing('a', 2), standing('b', 1)];
    expect(compareStandings(now, [standing('a', 0, null)])).toEqual({
      advanced: [],
      regressed: [],
      same: 0,
      unknown: 2,
    });
  });

  it('leaves out who cannot be judged now', () => {
    const changes = compareStandings([standing('a', 0, null)], [standing('a', 2)]);
    expect(changes).toEqual({ advanced: [], regressed: [], same: 0, unknown: 0 });
  });
});

describe('aYearBefore', () => {
  it.each([
    ['2017-12-31', '2016-12-31'],
    ['2025-05-14', '2024-04-30'],
    ['2025-05-30', '2024-04-30'],
    ['2025-05-31', '2024-05-31'],
    ['2024-02-29', '2023-02-28'],
    ['2024-01-01', '2022-12-31'],
  ])('of %s is %s', (day, before) => {
    expect(aYearBefore(day)).toBe(before);
  });
});
