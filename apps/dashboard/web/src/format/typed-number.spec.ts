import { parseTypedNumber, typedNumber } from './typed-number.js';

describe('parseTypedNumber', () => {
  it.each([
    ['1.250', 'vi', 1250],
    ['1.250,5', 'vi', 1250.5],
    ['7,5', 'vi', 7.5],
    ['7.5', 'vi', 7.5],
    ['1,250', 'en', 1250],
    ['1,250.5', 'en', 1250.5],
    ['7.5', 'en', 7.5],
    ['1 250', 'en', 1250],
    ['-3', 'vi', -3],
    ['0,92', 'vi', 0.92],
  ] as const)('reads %o in %s as %d', (text, language, value) => {
    expect(parseTypedNumber(text, language)).toBe(value);
  });

  it.each(['abc', '1,2,3', '--1', '1e5'])('returns %o as it is, so that the answer can name it', (text) => {
    expect(parseTypedNumber(text, 'vi')).toBe(text);
  });

  it('reads back what typedNumber writes', () => {
    for (const language of ['vi', 'en'] as const)
      for (const value of [0, 1250, -2.75, 0.92])
        expect(parseTypedNumber(typedNumber(value, language), language)).toBe(value);
  });
});
