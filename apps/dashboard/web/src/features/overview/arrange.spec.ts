import { arrange, withoutAccents, type Arrangement } from './arrange.js';
import { closestToNext, countByLevel, longestQuiet, type Standing } from './standing.js';

function standing(name: string, overrides: Partial<Standing> & { progress?: number | null } = {}): Standing {
  const { progress = 0.5, level = 1, ...rest } = overrides;
  const next = { level: level + 1, id: 'next', name: 'Next', first: null };
  return {
    code: name.toUpperCase(),
    name,
    level,
    judged: true,
    track: { id: 't', stage: null, announced: null, progress, next },
    coverage: { reporting: 1, of: 2 },
    lastFactDay: '2024-05-01',
    quiet: false,
    ...rest,
  };
}

const by = (overrides: Partial<Arrangement>): Arrangement => ({
  search: '',
  quietOnly: false,
  sort: 'name',
  descending: false,
  ...overrides,
});

const names = (rows: readonly Standing[]) => rows.map(({ name }) => name);

describe('arrange', () => {
  const rows = [
    standing('Đà Nẵng', { level: 2 }),
    standing('An Giang', { progress: null }),
    standing('Cà Mau', { quiet: true }),
  ];

  it('finds names typed without accents, and codes', () => {
    expect(names(arrange(rows, by({ search: 'da nang' }), 'vi'))).toEqual(['Đà Nẵng']);
    expect(names(arrange(rows, by({ search: 'CÀ' }), 'vi'))).toEqual(['Cà Mau']);
    expect(withoutAccents(' Ủy ban Đặc khu ')).toBe('uy ban dac khu');
  });

  it('sorts names as Vietnamese sorts them', () => {
    expect(names(arrange(rows, by({}), 'vi'))).toEqual(['An Giang', 'Cà Mau', 'Đà Nẵng']);
  });

  it('keeps what is not measured at the end in both directions', () => {
    expect(names(arrange(rows, by({ sort: 'progress' }), 'vi')).at(-1)).toBe('An Giang');
    expect(names(arrange(rows, by({ sort: 'progress', descending: true }), 'vi')).at(-1)).toBe('An Giang');
  });

  it('shows only silent bodies on request', () => {
    expect(names(arrange(rows, by({ quietOnly: true }), 'vi'))).toEqual(['Cà Mau']);
  });
});

describe('standings', () => {
  it('are counted per level, none included, and apart from them those that nothing is known of', () => {
    const rows = [
      standing('a', { level: 0 }),
      standing('b', { level: 2 }),
      standing('c', { level: 2 }),
      standing('d', { level: 0, judged: false }),
    ];
    expect(countByLevel(rows, 3)).toEqual({ byLevel: [1, 0, 2, 0], unknown: 1 });
  });

  it('name the closest to the next stage, silent ones left out', () => {
    const rows = [
      standing('a', { progress: 0.2 }),
      standing('b', { progress: 0.9 }),
      standing('c', { progress: 0.95, quiet: true }),
    ];
    expect(names(closestToNext(rows, 2))).toEqual(['b', 'a']);
  });

  it('name the longest silent first, never-heard ones before all', () => {
    const rows = [
      standing('late', { quiet: true, lastFactDay: '2023-01-01' }),
      standing('never', { quiet: true, lastFactDay: null }),
      standing('fresh'),
    ];
    expect(names(longestQuiet(rows))).toEqual(['never', 'late']);
  });
});
