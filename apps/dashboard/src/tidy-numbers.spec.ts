import { tidied } from './tidy-numbers.js';

describe('tidied', () => {
  it('gives the decimal numbers that a calculation meant, wherever they stand in an answer', () => {
    const answer = { value: 0.1 + 0.2, items: [{ mean: (0.7 + 0.1) / 8, count: 3, name: 'a', none: null }] };
    expect(JSON.stringify(tidied(answer))).toBe(
      '{"value":0.3,"items":[{"mean":0.1,"count":3,"name":"a","none":null}]}',
    );
  });

  it('leaves texts, bytes and missing values as they are', () => {
    const bytes = Buffer.from('a');
    expect(tidied(bytes)).toBe(bytes);
    expect(tidied('0.1')).toBe('0.1');
    expect(tidied(undefined)).toBeUndefined();
  });
});
