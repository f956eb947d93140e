import { editionOn, sameBasis } from './editions.js';
import type { Edition } from './frameworks.js';

const edition = (id: string, validFrom: string, validTo: string | null): Edition => ({
  id,
  validFrom,
  validTo,
  state: 'in-force',
  source: '',
  legalBasis: null,
  basis: id,
  successor: null,
});

describe('editionOn', () => {
  const successive = [edition('2020', '2020-01-01', '2021-12-31'), edition('2022', '2022-01-01', null)];

  it.each([
    ['2021-12-31', '2020'],
    ['2022-01-01', '2022'],
    ['2030-01-01', '2022'],
    ['2019-12-31', undefined],
  ])('returns for %s the edition %s', (day, id) => {
    expect(editionOn(successive, day)?.id).toBe(id);
  });
});

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
  ])('compares the editions %s and %s: %o', (one, other, expected) => {
    expect(sameBasis(editions, one, other)).toBe(expected);
  });
});
