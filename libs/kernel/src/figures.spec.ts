import fc from 'fast-check';
import {
  distinctDecimals,
  formatDecimal,
  formatFigure,
  formatShare,
  formatThreshold,
  honestDecimals,
  MAX_DECIMALS,
  wholePercents,
  type FigureUnit,
} from './figures.js';

const units: readonly FigureUnit[] = ['percent', 'count', 'days', 'ratio', 'money', 'score'];
/** Reads an English text of a figure back as a number. */
const numberIn = (text: string): number => Number(text.replace(/[,%]|\u00a0days?/g, ''));

describe('formatFigure', () => {
  it('writes a figure as an office does, with a blank that does not break', () => {
    expect(formatFigure(82.45, { unit: 'percent', decimals: 1 }, 'vi')).toBe('82,5\u00a0%');
    expect(formatFigure(82.45, { unit: 'percent', decimals: 1 }, 'en')).toBe('82.5%');
    expect(formatFigure(45, { unit: 'days', decimals: 1 }, 'vi')).toBe('45\u00a0ngày');
    expect(formatFigure(1, { unit: 'days', decimals: 1 }, 'en')).toBe('1\u00a0day');
    expect(formatFigure(12345.678, { unit: 'count', decimals: 0 }, 'vi')).toBe('12.346');
    expect(formatFigure(0.79549, { unit: 'score', decimals: 4 }, 'en')).toBe('0.7955');
  });

  it('writes a threshold as its file gives it', () => {
    expect(formatThreshold(0.7254, 'score', 'vi')).toBe('0,7254');
    expect(formatThreshold(70, 'percent', 'en')).toBe('70%');
  });

  it('gives no sign to what rounds to zero', () => {
    expect(formatDecimal(-0.04, 'en', 1)).toBe('0');
  });

  it('never shows a share as a mark that it has not reached', () => {
    expect(formatShare(0.9996, 'en')).toBe('99%');
    expect(formatShare(0.29, 'vi')).toBe('29\u00a0%');
  });
});

describe('honestDecimals', () => {
  it('shows 2,499 of 2,500 as 99.96 % and not as 100 %', () => {
    expect(honestDecimals(99.96, [100], 1)).toBe(2);
    expect(honestDecimals(69.996, [70, 100], 1)).toBe(3);
  });

  it('needs no more decimals than the framework says where rounding crosses no mark', () => {
    expect(honestDecimals(62.44, [50, 70], 1)).toBe(1);
    expect(honestDecimals(70, [70], 0)).toBe(0);
  });

  it('keeps a value on its side of every mark, however close (property)', () => {
    const value = fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1e6);
    const marks = fc.array(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(value, marks, fc.nat(4), fc.constantFrom(...units), (amount, near, decimals, unit) => {
        const shown = honestDecimals(amount, near, decimals);
        const read = numberIn(formatFigure(amount, { unit, decimals: shown }, 'en'));
        for (const mark of near) expect(Math.sign(read - mark)).toBe(Math.sign(amount - mark));
        expect(shown).toBeGreaterThanOrEqual(decimals);
        expect(shown).toBeLessThanOrEqual(MAX_DECIMALS);
      }),
    );
  });
});

describe('distinctDecimals', () => {
  it('shows neighbours in a ranking as different', () => {
    expect(distinctDecimals([0.69614, 0.69611, 0.8], 4)).toBe(5);
    expect(distinctDecimals([61.7, 61.7], 1)).toBe(1);
  });

  it('shows as tied only what is tied (property)', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.nat(3), (millionths, decimals) => {
        const figures = millionths.map((each) => each / 1e6);
        const digits = distinctDecimals(figures, decimals);
        const shown = figures.map((each) => formatDecimal(each, 'en', digits));
        expect(new Set(shown).size).toBe(new Set(figures).size);
      }),
    );
  });
});

describe('wholePercents', () => {
  it('adds up to 100', () => {
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholePercents([0, 5])).toEqual([0, 100]);
    expect(wholePercents([0, 0])).toEqual([0, 0]);
  });

  it('hides no part behind the whole', () => {
    expect(wholePercents([999, 1])).toEqual([99, 1]);
  });

  it('is within one percent of each share of common sizes, and keeps their order (property)', () => {
    const parts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (counts) => {
        const whole = counts.reduce((sum, count) => sum + count, 0);
        const shares = wholePercents(counts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole === 0 ? 0 : 100);
        for (const [index, count] of counts.entries()) {
          expect(shares[index]! > 0).toBe(count > 0);
          for (const [other, amount] of counts.entries())
            if (amount > count) expect(shares[other]!).toBeGreaterThanOrEqual(shares[index]!);
        }
      }),
    );
  });
});
