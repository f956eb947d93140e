import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../test/support/logged-event-factory.js';
import { comparable, editionOn, editionsOf } from './editions.js';

const source = { vi: 'x', en: 'x' };
const edition = (framework: string, id: string, validFrom: string, validTo?: string) => ({
  ...frameworkFrom({ id: framework, edition: { id, validFrom, source, ...(validTo ? { validTo } : {}) } }),
  hash: `${framework} ${id}`,
});
const newer = edition('a', '2', '2025-01-01');
const older = edition('a', '1', '2020-01-01', '2023-12-31');
const other = edition('b', '1', '2021-01-01');
const all = [newer, other, older];

describe('editions of a framework', () => {
  it('are listed from the oldest to the newest, without those of other frameworks', () => {
    expect(editionsOf(all, 'a')).toEqual([older, newer]);
    expect(editionsOf(all, 'c')).toEqual([]);
    expect(all).toEqual([newer, other, older]);
  });

  it.each([
    ['2019-12-31', null],
    ['2020-01-01', '1'],
    ['2023-12-31', '1'],
    ['2024-06-30', null],
    ['2025-01-01', '2'],
  ])('are effective by their validity on %s', (day, expected) => {
    expect(editionOn(all, 'a', dayOf(day))?.edition.id ?? null).toBe(expected);
  });

  it('are comparable when they share a basis', () => {
    const sameBasis = { ...newer, edition: { ...newer.edition, basis: '1' } };
    expect(comparable(older, newer)).toBe(false);
    expect(comparable(older, sameBasis)).toBe(true);
    expect(comparable(older, other)).toBe(false);
  });
});
