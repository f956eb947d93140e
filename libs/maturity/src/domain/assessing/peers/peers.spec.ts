import fc from 'fast-check';
import type { Band } from '../../framework.js';
import { groupPeers } from './group-peers.js';
import { normalized, peerFigures, zScore } from './peer-figures.js';
import { movementOf, rankPeers, type PeerValue } from './rank-peers.js';

const peers = (...values: (number | null)[]): PeerValue[] =>
  values.map((value, index) => ({ orgUnit: String.fromCharCode(65 + index), value }));
const value = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
const population = fc.array(value, { maxLength: 30 }).map((drawn) => peers(...drawn));

describe('statistics of a population', () => {
  it('leave out org units without a score', () => {
    expect(peerFigures([2, null, 4, 4, 4, 5, 5, 7, 9])).toEqual({
      count: 8,
      mean: 5,
      deviation: 2,
      lowest: 2,
      highest: 9,
    });
    expect(peerFigures([null])).toBeNull();
    expect(peerFigures([])).toBeNull();
  });

  it('place a value by standard deviations and between the lowest and the highest', () => {
    const figures = peerFigures([2, 4, 4, 4, 5, 5, 7, 9])!;
    expect(zScore(9, figures)).toBe(2);
    expect(zScore(2, figures)).toBe(-1.5);
    expect(normalized(9, figures)).toBe(1);
    expect(normalized(2, figures)).toBe(0);
    expect(normalized(5.5, figures)).toBe(0.5);
    expect(normalized(99, figures)).toBe(1);
    expect(normalized(-1, figures)).toBe(0);
  });

  it('are defined when all values are equal', () => {
    const figures = peerFigures([0.1, 0.1, 0.1])!;
    expect(figures).toEqual({ count: 3, mean: 0.3 / 3, deviation: 0, lowest: 0.1, highest: 0.1 });
    expect(zScore(0.1, figures)).toBe(0);
    expect(normalized(0.1, figures)).toBe(0.5);
  });

  it('give z-scores with mean 0 and deviation 1, scaled to 0–1 like the values (property)', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (drawn) => {
        const figures = peerFigures(drawn)!;
        const scores = peerFigures(drawn.map((each) => zScore(each, figures)))!;
        expect(scores.mean).toBeCloseTo(0, 9);
        expect(scores.deviation).toBeCloseTo(figures.lowest === figures.highest ? 0 : 1, 9);
        for (const each of drawn)
          expect(normalized(zScore(each, figures), scores)).toBeCloseTo(normalized(each, figures), 9);
      }),
    );
  });
});

describe('ranks', () => {
  it('are shared by equal values, and the following ranks are skipped', () => {
    expect(rankPeers(peers(5, 7, null, 5, 9, 1), 'higher')).toEqual([
      { orgUnit: 'E', value: 9, rank: 1, tied: false },
      { orgUnit: 'B', value: 7, rank: 2, tied: false },
      { orgUnit: 'A', value: 5, rank: 3, tied: true },
      { orgUnit: 'D', value: 5, rank: 3, tied: true },
      { orgUnit: 'F', value: 1, rank: 5, tied: false },
    ]);
    expect(rankPeers(peers(5, 7), 'lower').map(({ orgUnit, rank }) => [orgUnit, rank])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    expect(rankPeers([{ orgUnit: 'b', value: 1 }, { orgUnit: 'a', value: 1 }], 'lower')[0]?.orgUnit).toBe('a'); // prettier-ignore
  });

  it('are one more than the number of better values, in any order (property)', () => {
    fc.assert(
      fc.property(population, fc.constantFrom('higher' as const, 'lower' as const), (drawn, better) => {
        const ranked = rankPeers(drawn, better);
        expect(rankPeers([...drawn].reverse(), better)).toEqual(ranked);
        expect(ranked).toHaveLength(drawn.filter((peer) => peer.value !== null).length);
        for (const { value: own, rank, tied } of ranked) {
          const ahead = ranked.filter((other) =>
            better === 'higher' ? other.value > own : other.value < own,
          );
          expect(rank).toBe(ahead.length + 1);
          expect(tied).toBe(ranked.filter((other) => other.value === own).length > 1);
        }
      }),
    );
  });

  it('report the movement from one day to another', () => {
    const [before, now] = [
      rankPeers(peers(0.1, 0.2, 0.3), 'higher'),
      rankPeers(peers(0.4, 0.3, null), 'higher'),
    ];
    expect(movementOf('A', before, now)).toEqual({ rank: 2, value: 0.3 });
    expect(movementOf('B', before, now)).toEqual({ rank: 0, value: 0.1 });
    expect(movementOf('C', before, now)).toBeNull();
    expect(movementOf('C', now, before)).toBeNull();
  });
});

describe('groups and classes', () => {
  const band = (level: number, enter: number, exclusive: boolean): Band => ({
    level,
    id: `g${level}`,
    name: { vi: 'g' },
    description: null,
    traits: [],
    criteria: [],
    enter,
    exit: enter,
    exclusive,
    provenance: 'official',
  });
  const bands = [band(1, 5, false), band(2, 10, true)];

  it('are bands, and the quarters of each band', () => {
    const values = [20, 19, 18, 17, 16, 15, 14, 13, 10, 9, 8, 4];
    const grouped = groupPeers(peers(...values), 'higher', bands);
    expect(grouped.map((peer) => [peer.value, peer.group?.level ?? null, peer.class])).toEqual([
      [20, 2, 4],
      [19, 2, 4],
      [18, 2, 3],
      [17, 2, 3],
      [16, 2, 2],
      [15, 2, 2],
      [14, 2, 1],
      [13, 2, 1],
      [10, 1, 4],
      [9, 1, 3],
      [8, 1, 2],
      [4, null, 4],
    ]);
    expect(grouped[0]?.group).toEqual({ level: 2, id: 'g2' });
  });

  it('put equal values in one class and the best of each group in the fourth (property)', () => {
    fc.assert(
      fc.property(population, (drawn) => {
        const grouped = groupPeers(drawn, 'higher', bands);
        for (const one of grouped) {
          const group = grouped.filter((other) => other.group?.id === one.group?.id);
          expect(group[0]?.class).toBe(4);
          for (const other of group) if (other.value === one.value) expect(other.class).toBe(one.class);
          for (const other of group) if (other.value > one.value) expect(other.class).toBeGreaterThanOrEqual(one.class); // prettier-ignore
        }
      }),
    );
  });

  it('are absent without bands', () => {
    expect(groupPeers(peers(3, 2, 1, 0), 'higher', []).map((peer) => [peer.group, peer.class])).toEqual([
      [null, 4],
      [null, 3],
      [null, 2],
      [null, 1],
    ]);
  });
});
