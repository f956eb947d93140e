import type { Edition } from './frameworks.js';
import { editionOn } from './edition-on.js';

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
  const editions = [edition('2020', '2020-01-01', '2021-12-31'), edition('2022', '2022-01-01', null)];

  it.each([
    ['2021-12-31', '2020'],
    ['2022-01-01', '2022'],
    ['2030-01-01', '2022'],
    ['2019-12-31', undefined],
  ])('on %s it is %s', (day, id) => {
    expect(editionOn(editions, day)?.id).toBe(id);
  });
});
