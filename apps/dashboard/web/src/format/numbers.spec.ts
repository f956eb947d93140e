import { formatNumber, formatSmall } from './numbers.js';

describe('numbers', () => {
  it('formatNumber groups digits by the rules of each language', () => {
    expect(formatNumber(1234567, 'vi')).toBe('1.234.567');
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
  });

  it('formatSmall keeps the digits that distinguish small numbers', () => {
    expect(formatSmall(0.00110154, 'vi')).toBe('0,0011');
    expect(formatSmall(1.25, 'en')).toBe('1.3');
  });
});
