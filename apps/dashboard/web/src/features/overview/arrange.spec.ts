import { arrange as arrangeIndexed, indexed, type Arrangement } from './arrange.js';
import { closestToNext, countByLevel, type OverviewResult } from './overview-result.js';

function result(
  name: string,
  overrides: Partial<OverviewResult> & { progress?: number | null } = {},
): OverviewResult {
  const { progress = 0.5, level = 1, ...rest } = overrides;
  const next = { level: level + 1, id: 'next', name: 'Next', first: null };
  return {
    code: name.toUpperCase(),
    name,
    level,
    judged: true,
    track: {
      id: 't',
      kind: 'ladder',
      stage: null,
      announced: null,
      score: null,

      progress,
      next,
    },
    coverage: { reporting: 1, of: 2 },
    freshness: { lastHeard: '2024-05-01', silentSince: null },
    isSilent: false,
    ...rest,
  };
}

const by = (overrides: Partial<Arrangement>): Arrangement => ({
  search: '',
  silentOnly: false,
  sort: 'name',
  descending: false,
  ...overrides,
});

const arrange = (rows: readonly OverviewResult[], how: Arrangement, locale: string) =>
  arrangeIndexed(indexed(rows, locale), how);

const names = (rows: readonly OverviewResult[]) => rows.map(({ name }) => name);

describe('arrange', () => {
  const rows = [
    result('Đà Nẵng', { level: 2 }),
    result('An Giang', { progress: null }),
    result('Cà Mau', { isSilent: true }),
  ];

  it('finds org units by code and by name without accents', () => {
    expect(names(arrange(rows, by({ search: 'da nang' }), 'vi'))).toEqual(['Đà Nẵng']);
    expect(names(arrange(rows, by({ search: 'CÀ' }), 'vi'))).toEqual(['Cà Mau']);
    expect(names(arrange(rows, by({ search: ' ĐÀ  ' }), 'vi'))).toEqual(['Đà Nẵng']);
  });

  it('sorts names in Vietnamese order', () => {
    expect(names(arrange(rows, by({}), 'vi'))).toEqual(['An Giang', 'Cà Mau', 'Đà Nẵng']);
  });

  it('keeps rows without progress at the end in both directions', () => {
    expect(names(arrange(rows, by({ sort: 'progress' }), 'vi')).at(-1)).toBe('An Giang');
    expect(names(arrange(rows, by({ sort: 'progress', descending: true }), 'vi')).at(-1)).toBe('An Giang');
  });

  it('finds and sorts 4,000 org units once they are indexed, without comparing names again', () => {
    const many = Array.from({ length: 4000 }, (_, i) => result(`Xã ${i}`, { level: i % 5 }));
    const rows = indexed(many, 'vi');
    const found = arrangeIndexed(rows, by({ search: 'xa 39', sort: 'stage', descending: true }));
    expect(found).toHaveLength(111);
    expect(found.slice(0, 2).map(({ name, level }) => [name, level])).toEqual([
      ['Xã 39', 4],
      ['Xã 394', 4],
    ]);
  });

  it('shows only silent org units on request', () => {
    expect(names(arrange(rows, by({ silentOnly: true }), 'vi'))).toEqual(['Cà Mau']);
  });
});

describe('summaries of the overview', () => {
  it('countByLevel counts org units per level and unjudged ones separately', () => {
    const rows = [
      result('a', { level: 0 }),
      result('b', { level: 2 }),
      result('c', { level: 2 }),
      result('d', { level: 0, judged: false }),
    ];
    expect(countByLevel(rows, 3)).toEqual({ byLevel: [1, 0, 2, 0], unknown: 1 });
  });

  it('closestToNext returns the org units with the most progress and leaves out silent ones', () => {
    const rows = [
      result('a', { progress: 0.2 }),
      result('b', { progress: 0.9 }),
      result('c', { progress: 0.95, isSilent: true }),
    ];
    expect(names(closestToNext(rows, 2))).toEqual(['b', 'a']);
  });
});
