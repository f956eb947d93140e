import { sortChildren, type ListedChild } from './sort-children.js';

const child = (name: string, fields: Partial<ListedChild> = {}): ListedChild => ({
  ...{ code: name.toLowerCase(), name, level: null, progress: null, changed: null },
  ...fields,
});
const children = [
  child('Huế', { level: 2, progress: 0.5, changed: 7 }),
  child('Đà Nẵng', { level: 3, progress: 0 }),
  child('An Giang'),
  child('Cà Mau', { level: null, progress: 0.25, changed: 9 }),
  child('Lào Cai', { level: 2, progress: 0.1 }),
];
const names = (...args: Parameters<typeof sortChildren>): string[] =>
  sortChildren(...args).map(({ name }) => name);

describe('sortChildren', () => {
  it('lists the highest stage first, then the progress, and what is not measured last', () => {
    expect(names(children, 'stage', '')).toEqual(['Đà Nẵng', 'Huế', 'Lào Cai', 'Cà Mau', 'An Giang']);
  });

  it('lists names in the Vietnamese alphabet', () => {
    expect(names(children, 'name', '')).toEqual(['An Giang', 'Cà Mau', 'Đà Nẵng', 'Huế', 'Lào Cai']);
  });

  it('lists what changed last first, then the others by name', () => {
    expect(names(children, 'changed', '')).toEqual(['Cà Mau', 'Huế', 'An Giang', 'Đà Nẵng', 'Lào Cai']);
  });

  it('finds names and codes without diacritics', () => {
    expect(names(children, 'name', ' da nang ')).toEqual(['Đà Nẵng']);
    expect(names(children, 'name', 'CÀ MAU')).toEqual(['Cà Mau']);
    expect(names(children, 'name', 'nothing')).toEqual([]);
  });
});
