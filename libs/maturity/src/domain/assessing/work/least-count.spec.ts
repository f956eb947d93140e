import fc from 'fast-check';
import { leastCount, type LeastCountSearch } from './least-count.js';

const search = (suffices: (count: number) => boolean, fields: Partial<LeastCountSearch> = {}) =>
  leastCount({ most: 1000, turns: [], uneven: false, guess: null, suffices, ...fields });

describe('leastCount', () => {
  it('finds the number wherever the answer changes once', () => {
    expect(search(() => true)).toBe(0);
    expect(search((count) => count >= 1)).toBe(1);
    expect(search((count) => count >= 777)).toBe(777);
    expect(search((count) => count >= 1000)).toBe(1000);
    expect(search((count) => count > 1000)).toBeNull();
    expect(search((count) => count === 1, { most: 0 })).toBeNull();
    expect(search((count) => count === 1, { most: 1 })).toBe(1);
  });

  it('finds the number on either side of a turn and on it', () => {
    expect(search((count) => count === 500, { turns: [500] })).toBe(500);
    expect(search((count) => count === 500, { turns: [500.5] })).toBe(500);
    expect(search((count) => count >= 300 && count < 500, { turns: [500] })).toBe(300);
    expect(search((count) => count > 500 && count < 700, { turns: [500] })).toBe(501);
    expect(search((count) => count > 500.5 && count < 700, { turns: [500.5] })).toBe(501);
    expect(search((count) => count === 999, { turns: [1000] })).toBe(999);
    expect(search((count) => count === 1, { turns: [1] })).toBe(1);
    expect(search((count) => count === 1000, { turns: [-3, 4000] })).toBe(1000);
  });

  it('finds the number though a turn is slightly off', () => {
    for (const turns of [[499.999], [500.001]]) {
      expect(search((count) => count >= 300 && count < 500, { turns })).toBe(300);
      expect(search((count) => count === 500, { turns })).toBe(500);
      expect(search((count) => count > 500 && count < 700, { turns })).toBe(501);
    }
    expect(search((count) => count > 1 && count < 9, { turns: [0.999] })).toBe(2);
  });

  it('finds the number between turns given in any order', () => {
    const turns = [800, 300, 600];
    expect(search((count) => count >= 250 && count < 300, { turns })).toBe(250);
    expect(search((count) => count > 300 && count < 400, { turns })).toBe(301);
    expect(search((count) => count >= 550 && count <= 600, { turns })).toBe(550);
  });

  it('never returns a negative number or more than the upper bound', () => {
    expect(search((count) => count < 0, { turns: [-3] })).toBeNull();
    expect(search((count) => count > 1000, { turns: [1500] })).toBeNull();
    expect(search((count) => count > 1000, { turns: [1001] })).toBeNull();
    expect(search((count) => count >= 5, { turns: [Number.NaN, Infinity, -Infinity] })).toBe(5);
  });

  it('never tries a number twice', () => {
    for (const guess of [null, 1, 2, 500, 501, 1000, 1001]) {
      const tries: number[] = [];
      const suffices = (count: number) => {
        tries.push(count);
        return count >= 500;
      };
      expect(search(suffices, { guess, turns: [250] })).toBe(500);
      expect(tries).toEqual([...new Set(tries)]);
    }
  });

  it('tries numbers one by one where the answer may change anywhere', () => {
    const uneven = { uneven: true, most: 1_000_000 };
    expect(search((count) => count === 7, uneven)).toBe(7);
    expect(search((count) => count === 2000, uneven)).toBe(2000);
    expect(search((count) => count >= 3333, uneven)).toBe(3333);
    expect(search((count) => count >= 3000 && count <= 5000, uneven)).toBe(3000);
    expect(search((count) => count === 3, { uneven: true, most: 2 })).toBeNull();
  });

  it('needs few attempts with a good guess', () => {
    const tries: number[] = [];
    const found = search(
      (count) => {
        tries.push(count);
        return count >= 400_000;
      },
      { most: 1_000_000_000, guess: 400_000 },
    );
    expect(found).toBe(400_000);
    expect(tries).toEqual([0, 1, 400_000, 399_999]);
  });

  it('returns the same number with any guess (property)', () => {
    const count = fc.integer({ min: -50, max: 1050 });
    fc.assert(
      fc.property(
        count,
        fc.option(count, { nil: null }),
        fc.array(count, { maxLength: 3 }),
        (least, guess, turns) => {
          const expected = least > 1000 ? null : Math.max(0, least);
          expect(search((tried) => tried >= least, { guess, turns })).toBe(expected);
        },
      ),
    );
  });
});
