import fc from 'fast-check';
import { leastCount, type Search } from './least-count.js';

const search = (suffices: (count: number) => boolean, fields: Partial<Search> = {}) =>
  leastCount({ most: 1000, turns: [], uneven: false, guess: null, suffices, ...fields });

describe('the least whole number that suffices', () => {
  it('is found wherever it turns once', () => {
    expect(search(() => true)).toBe(0);
    expect(search((count) => count >= 1)).toBe(1);
    expect(search((count) => count >= 777)).toBe(777);
    expect(search((count) => count >= 1000)).toBe(1000);
    expect(search((count) => count > 1000)).toBeNull();
    expect(search((count) => count === 1, { most: 0 })).toBeNull();
    expect(search((count) => count === 1, { most: 1 })).toBe(1);
  });

  it('is found on either side of a turn, and on it', () => {
    expect(search((count) => count === 500, { turns: [500] })).toBe(500);
    expect(search((count) => count === 500, { turns: [500.5] })).toBe(500);
    expect(search((count) => count >= 300 && count < 500, { turns: [500] })).toBe(300);
    expect(search((count) => count > 500 && count < 700, { turns: [500] })).toBe(501);
    expect(search((count) => count > 500.5 && count < 700, { turns: [500.5] })).toBe(501);
    expect(search((count) => count === 999, { turns: [1000] })).toBe(999);
    expect(search((count) => count === 1, { turns: [1] })).toBe(1);
    expect(search((count) => count === 1000, { turns: [-3, 4000] })).toBe(1000);
  });

  it('is found though a turn is a little off', () => {
    for (const turns of [[499.999], [500.001]]) {
      expect(search((count) => count >= 300 && count < 500, { turns })).toBe(300);
      expect(search((count) => count === 500, { turns })).toBe(500);
      expect(search((count) => count > 500 && count < 700, { turns })).toBe(501);
    }
    expect(search((count) => count > 1 && count < 9, { turns: [0.999] })).toBe(2);
  });

  it('is found between turns in any order', () => {
    const turns = [800, 300, 600];
    expect(search((count) => count >= 250 && count < 300, { turns })).toBe(250);
    expect(search((count) => count > 300 && count < 400, { turns })).toBe(301);
    expect(search((count) => count >= 550 && count <= 600, { turns })).toBe(550);
  });

  it('is neither negative nor more than can be done, wherever it turns', () => {
    expect(search((count) => count < 0, { turns: [-3] })).toBeNull();
    expect(search((count) => count > 1000, { turns: [1500] })).toBeNull();
    expect(search((count) => count > 1000, { turns: [1001] })).toBeNull();
    expect(search((count) => count >= 5, { turns: [Number.NaN, Infinity, -Infinity] })).toBe(5);
  });

  it('is found without trying any number twice', () => {
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

  it('is tried one by one where it may turn anywhere', () => {
    const uneven = { uneven: true, most: 1_000_000 };
    expect(search((count) => count === 7, uneven)).toBe(7);
    expect(search((count) => count === 2000, uneven)).toBe(2000);
    expect(search((count) => count >= 3333, uneven)).toBe(3333);
    expect(search((count) => count >= 3000 && count <= 5000, uneven)).toBe(3000);
    expect(search((count) => count === 3, { uneven: true, most: 2 })).toBeNull();
  });

  it('needs few tries with a good guess', () => {
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

  it('is the same with any guess (property)', () => {
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
