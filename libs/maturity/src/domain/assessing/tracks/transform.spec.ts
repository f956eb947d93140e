import type { Transform } from '../../framework.js';
import { fullShareOf, fullValueOf, shareOf, type Scale } from './transform.js';

const scale = (transform: Transform, fields: Partial<Scale> = {}): Scale => ({
  transform,
  better: 'higher',
  peers: null,
  ...fields,
});
const peers = { count: 3, mean: 2, deviation: 1, lowest: 1, highest: 5 };
const linear = (from: number, to: number, capped = true): Scale =>
  scale({ kind: 'linear', from, to, capped });
const banded = (...bands: [number, number][]): Scale =>
  scale({ kind: 'banded', bands: bands.map(([from, share]) => ({ from, share })) });
const coded = scale({ kind: 'coded', codes: [{ value: 0, share: 0 }, { value: 2, share: 0.75 }, { value: 3, share: 0.9 }] }); // prettier-ignore

describe('share of the points', () => {
  it.each<[string, Scale, number, number | null]>([
    ['linear', linear(0, 80), 40, 0.5],
    ['linear, decimal', linear(0, 0.8), 0.64, 0.8],
    ['linear, at its end', linear(0, 80), 80, 1],
    ['linear, capped', linear(0, 80), 120, 1],
    ['linear, capped below', linear(20, 80), 10, 0],
    ['linear, not capped', linear(0, 80, false), 120, 1.5],
    ['linear, not capped below', linear(20, 80, false), 8, -0.2],
    ['falling', linear(120, 90), 105, 0.5],
    ['falling, beyond its end', linear(120, 90), 60, 1],
    ['a step', linear(50, 50), 50, 1],
    ['below a step', linear(50, 50), 49.9, 0],
    ['banded', banded([0, 0.2], [50, 0.6], [80, 1]), 79.9, 0.6],
    ['banded, at an edge', banded([0, 0.2], [50, 0.6], [80, 1]), 80, 1],
    ['below the first band', banded([10, 0.2]), 9.9, 0],
    ['binary', scale({ kind: 'binary', threshold: 5 }), 5, 1],
    ['binary, short of it', scale({ kind: 'binary', threshold: 5 }), 4.9, 0],
    ['binary, less is better', scale({ kind: 'binary', threshold: 5 }, { better: 'lower' }), 5, 1],
    ['binary, too much', scale({ kind: 'binary', threshold: 5 }, { better: 'lower' }), 5.1, 0],
    ['coded', coded, 2, 0.75],
    ['coded, not a code', coded, 2.5, null],
    ['z-score', scale({ kind: 'z-score' }, { peers }), 4, 0.75],
    ['z-score, alone', scale({ kind: 'z-score' }), 4, null],
  ])('%s', (_, given, value, share) => {
    expect(shareOf(given, value)).toBe(share);
  });

  it('is unknown without a value', () => {
    expect(shareOf(linear(0, 80), null)).toBeNull();
    expect(shareOf(banded([0, 1]), null)).toBeNull();
  });
});

describe('value from which the best share is earned', () => {
  it.each<[string, Scale, number, ReturnType<typeof fullValueOf>]>([
    ['linear', linear(0, 80), 1, { direction: 'at-least', enter: 80 }],
    ['falling', linear(120, 90), 1, { direction: 'at-most', enter: 90 }],
    ['a step', linear(50, 50), 1, { direction: 'at-least', enter: 50 }],
    ['banded', banded([0, 0.2], [50, 0.6], [80, 0.9]), 0.9, { direction: 'at-least', enter: 80 }],
    [
      'banded, best from the middle',
      banded([0, 0], [50, 1], [80, 1]),
      1,
      { direction: 'at-least', enter: 50 },
    ],
    ['banded, less is better', banded([0, 1], [10, 0.5], [20, 0]), 1, { direction: 'at-most', enter: 10 }],
    [
      'banded, less is better, over two',
      banded([0, 1], [5, 1], [10, 0]),
      1,
      { direction: 'at-most', enter: 10 },
    ],
    ['one band', banded([10, 1]), 1, { direction: 'at-least', enter: 10 }],
    ['binary', scale({ kind: 'binary', threshold: 5 }), 1, { direction: 'at-least', enter: 5 }],
    [
      'binary, less is better',
      scale({ kind: 'binary', threshold: 5 }, { better: 'lower' }),
      1,
      { direction: 'at-most', enter: 5 },
    ],
    ['coded', coded, 0.9, { direction: 'at-least', enter: 3 }],
    ['coded, less is better', { ...coded, better: 'lower' }, 0.9, { direction: 'at-most', enter: 3 }],
    ['z-score', scale({ kind: 'z-score' }, { peers }), 1, { direction: 'at-least', enter: 5 }],
    ['z-score, alone', scale({ kind: 'z-score' }), 1, null],
  ])('%s', (_, given, share, value) => {
    expect(fullShareOf(given)).toBe(share);
    expect(fullValueOf(given)).toEqual(value);
  });
});
