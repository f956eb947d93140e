import { ordinal } from './ordinals.js';

describe('ordinals', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [6, '6th'],
    [11, '11th'],
    [13, '13th'],
    [22, '22nd'],
    [86, '86th'],
  ])('write %d as %s', (place, text) => {
    expect(ordinal(place)).toBe(text);
  });
});
