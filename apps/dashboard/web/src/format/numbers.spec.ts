import { formatKpiValue, formatNumber, formatShare, formatSmall } from './numbers.js';

/** Locale data puts no-break spaces between number and unit. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('numbers', () => {
  it('formatNumber groups digits by the rules of each language', () => {
    expect(formatNumber(1234567, 'vi')).toBe('1.234.567');
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
  });

  it('formatNumber and formatSmall keep the digits that distinguish small numbers', () => {
    expect(formatSmall(0.00110154, 'vi')).toBe('0,0011');
    expect(formatSmall(1.25, 'en')).toBe('1.3');
  });

  it('formatShare never rounds up to 100 %', () => {
    expect(formatShare(0.999, 'vi')).toBe('99%');
    expect(formatShare(0.29, 'en')).toBe('29%');
    expect(formatShare(1, 'vi')).toBe('100%');
  });

  it('formatKpiValue adds the unit', () => {
    expect(formatKpiValue(62.44, 'percent', 'vi')).toBe('62,4%');
    expect(formatKpiValue(62.44, 'percent', 'en')).toBe('62.4%');
    expect(plain(formatKpiValue(12, 'days', 'en'))).toBe('12 days');
    expect(plain(formatKpiValue(12.5, 'days', 'vi'))).toBe('12,5 ngày');
    expect(formatKpiValue(0.456, 'ratio', 'vi')).toBe('0,46');
    expect(formatKpiValue(0.7709, 'score', 'vi')).toBe('0,7709');
    expect(formatKpiValue(612.25, 'score', 'en')).toBe('612.3');
  });
});
