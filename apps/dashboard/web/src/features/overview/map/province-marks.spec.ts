import { legendOf, provinceOf } from './province-marks.js';

const mark = (code: string, rank: number | null, fill: string | null, text = String(rank)) => ({
  ...{ code, name: code, text, rank, fill },
});

describe('provinceOf', () => {
  it.each([
    ['VN.46', '46'],
    ['46', '46'],
    ['VN.46.12', '12'],
    ['VIDU.y-te', null],
    ['G46', null],
    ['2046', null],
  ])('returns for %s the province %s', (code, province) => {
    expect(provinceOf(code)).toBe(province);
  });
});

describe('legendOf', () => {
  it('lists each colour once with its lowest and highest value, and leaves out what is not measured', () => {
    const marks = [mark('a', 1, 'light'), mark('b', 9, 'dark'), mark('c', 3, 'light'), mark('d', null, null)];
    expect(legendOf(marks)).toEqual([
      { fill: 'dark', text: '9', rank: 9 },
      { fill: 'light', text: '1 – 3', rank: 3 },
    ]);
  });
});
