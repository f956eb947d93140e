import { frameworkFrom } from '../../../../../test/support/frameworks.js';
import { checkEditions } from './check-editions.js';

const source = { vi: 'x', en: 'x' };
const file = (name: string, id: string, edition: string, validFrom: string, validTo?: string) => ({
  file: name,
  framework: frameworkFrom({
    id,
    edition: { id: edition, validFrom, source, ...(validTo ? { validTo } : {}) },
  }),
});
const rules = (...files: ReturnType<typeof file>[]) =>
  checkEditions(files).map(({ file: at, path, rule }) => [at, path, rule]);

describe('editions of a framework', () => {
  it('may follow each other', () => {
    expect(rules(file('b', 'x', '2', '2025-01-01'), file('a', 'x', '1', '2020-01-01', '2024-12-31'))).toEqual(
      [],
    );
  });

  it('may not overlap, not even by a day', () => {
    expect(rules(file('a', 'x', '1', '2020-01-01', '2025-01-01'), file('b', 'x', '2', '2025-01-01'))).toEqual(
      [['b', '/edition/validFrom', 'overlapping-editions']],
    );
    expect(rules(file('a', 'x', '1', '2020-01-01'), file('b', 'x', '2', '2019-01-01'))).toHaveLength(1);
  });

  it('may not come twice', () => {
    expect(rules(file('a', 'x', '1', '2020-01-01', '2020-12-31'), file('b', 'x', '1', '2025-01-01'))).toEqual(
      [['b', '/edition/id', 'duplicate-edition']],
    );
  });

  it('of different frameworks have nothing to do with each other', () => {
    expect(rules(file('a', 'x', '1', '2020-01-01'), file('b', 'y', '1', '2020-01-01'))).toEqual([]);
  });
});
