import type { Edition } from './frameworks.js';
import { sameBasis } from './same-basis.js';

const editions = [
  { id: '2017', basis: 'levels' },
  { id: '2022', basis: 'process' },
  { id: '2024', basis: 'process' },
] as Edition[];

describe('sameBasis', () => {
  it.each([
    ['2022', '2022', true],
    ['2022', '2024', true],
    ['2017', '2022', false],
    ['2022', 'unknown', false],
    ['unknown', 'also unknown', false],
  ])('%s and %s: %p', (one, other, expected) => {
    expect(sameBasis(editions, one, other)).toBe(expected);
  });
});
