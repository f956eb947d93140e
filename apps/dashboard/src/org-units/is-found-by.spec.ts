import { toSearchText } from '#kernel';
import { isFoundBy } from './is-found-by.js';

describe('Search for org units', () => {
  const daNang = { code: 'G48', name: { vi: 'Thành phố Đà Nẵng', en: 'Da Nang City' } };

  it.each(['da nang', 'ĐÀ NẴNG', 'đà', 'city', 'g48', 'nẵng'])('finds Đà Nẵng by "%s"', (text) => {
    expect(isFoundBy(daNang, toSearchText(text))).toBe(true);
  });

  it.each(['huế', 'g49', 'nangs'])('does not find Đà Nẵng by "%s"', (text) => {
    expect(isFoundBy(daNang, toSearchText(text))).toBe(false);
  });

  it('finds an org unit with a name of one language', () => {
    expect(isFoundBy({ code: 'X', name: 'Bundesdruckerei' }, toSearchText('Druck'))).toBe(true);
  });
});
