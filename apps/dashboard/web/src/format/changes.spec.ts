import type { FigureFormat } from '#kernel';
import { formatChange } from './changes.js';

/** Locale data puts no-break spaces between number and unit. */
const plain = (text: string) => text.replace(/\s/g, ' ');

const percent: FigureFormat = { unit: 'percent', decimals: 1 };
const days: FigureFormat = { unit: 'days', decimals: 1 };
const count: FigureFormat = { unit: 'count', decimals: 0 };
const ratio: FigureFormat = { unit: 'ratio', decimals: 2 };

describe('formatChange', () => {
  it('has a sign and the unit of the KPI', () => {
    expect(formatChange(12.44, percent, 'vi')).toBe('+12,4');
    expect(formatChange(-12.44, percent, 'en')).toBe('−12.4');
    expect(plain(formatChange(-3, days, 'en'))).toBe('−3 days');
    expect(formatChange(1234, count, 'vi')).toBe('+1.234');
    expect(formatChange(0, count, 'en')).toBe('0');
  });

  it('never shows a change as zero', () => {
    expect(formatChange(0.04, percent, 'en')).toBe('+0.04');
    expect(formatChange(-0.3, count, 'vi')).toBe('−0,3');
    expect(formatChange(0.0012, ratio, 'en')).toBe('+0.0012');
  });
});
