import { aYearBefore, compareResults } from './changes.js';
import type { OverviewResult } from './overview-result.js';

function result(code: string, level: number, progress: number | null = 0.5): OverviewResult {
  const stage = level === 0 ? null : { level, id: `s${level}`, name: `S${level}` };
  return {
    code,
    name: code,
    level,
    judged: stage !== null || progress !== null,
    track: { id: 't', stage, announced: null, progress, next: null },
    coverage: { reporting: 1, of: 1 },
    freshness: { lastHeard: null, silentSince: null },
    isSilent: false,
  };
}

describe('compareResults', () => {
  it('counts advanced, regressed and unchanged org units, the largest move first', () => {
    const then = [result('a', 1), result('b', 0), result('c', 3), result('d', 2)];
    const now = [result('a', 2), result('b', 3), result('c', 2), result('d', 2)];
    expect(compareResults(now, then)).toEqual({
      advanced: [
        { code: 'b', name: 'b', from: 0, to: 3 },
        { code: 'a', name: 'a', from: 1, to: 2 },
      ],
      regressed: [{ code: 'c', name: 'c', from: 3, to: 2 }],
      same: 1,
      unknown: 0,
    });
  });

  it('counts an org unit that was not measured then as neither advanced nor unchanged', () => {
    const now = [result('a', 2), result('b', 1)];
    expect(compareResults(now, [result('a', 0, null)])).toEqual({
      advanced: [],
      regressed: [],
      same: 0,
      unknown: 2,
    });
  });

  it('leaves out org units that cannot be judged now', () => {
    const changes = compareResults([result('a', 0, null)], [result('a', 2)]);
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
  ])('returns for %s the end of a month, %s', (day, before) => {
    expect(aYearBefore(day)).toBe(before);
  });
});
