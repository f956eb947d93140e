import { numberFormatOf } from './number-formats.js';

describe('numberFormatOf', () => {
  it.each([
    ['dd/mm/yyyy', 'day'],
    ['[$-1010000]d/m/yyyy;@', 'day'],
    ['YYYY\\-MM\\-DD', 'day'],
    ['mmm', 'day'],
    ['"Ngày" dd "tháng" mm', 'day'],
    ['dd/mm/yyyy\\ hh:mm:ss', 'day'],
    ['[$-404]e/m/d', 'day'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['0.00%', 'percent'],
    ['#,##0.00 "đồng/hồ sơ"', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]-0;[Blue]0', 'number'],
    ['[h]:mm:ss', 'number'],
    ['General', 'number'],
    ['@', 'number'],
    ['_-* #,##0\\ "₫"_-', 'number'],
    ['', 'number'],
  ])('takes %j for a %s', (code, kind) => {
    expect(numberFormatOf(code).kind).toBe(kind);
  });

  it('counts the zeros that a code is filled up with', () => {
    expect(numberFormatOf('000000')).toEqual({ kind: 'number', zeros: 6 });
  });
});
