import { looksLike } from './looks-like.js';

describe('a code', () => {
  it.each([
    ['ＶＮ-ＨＮ', 'VN-HN'],
    ['vn-hn', 'VN-HN'],
    ['VN\u2011HN', 'VN-HN'],
    ['VN-НN', 'VN-HN'],
    ['service/1.0O4194', 'service/1.004194'],
    ['service/l.004194', 'service/1.004194'],
    ['ÐN', 'ĐN'],
    ['a\u00a0b', 'a b'],
    ['a  b', 'a b'],
    ['ﬁle', 'file'],
  ])('%j looks like %j', (code, known) => {
    expect(looksLike(code, ['other', known])).toBe(known);
  });

  it.each([
    ['Hue', 'Huế'],
    ['VN-HN', 'VN-DN'],
    ['service/1', 'service/2'],
    ['DN', 'ĐN'],
  ])('%j does not look like %j', (code, known) => {
    expect(looksLike(code, [known])).toBeNull();
  });

  it('does not look like itself', () => {
    expect(looksLike('VN-HN', ['VN-HN'])).toBeNull();
  });
});
