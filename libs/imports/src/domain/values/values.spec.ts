import fc from 'fast-check';
import type { Cell } from '#tabular/domain';
import {
  decimalEvidence,
  isMissing,
  NameFinder,
  periodIn,
  readChoice,
  readCode,
  readDay,
  readFlag,
  readLink,
  readList,
  readNumber,
  readText,
  twelveMonthsTo,
  type Choice,
  type Reading,
} from './index.js';

const text = (written: string): Cell => ({ kind: 'text', text: written });
const number = (value: number): Cell => ({ kind: 'number', value, text: String(value) });

function valueOf<T>(reading: Reading<T>): T | string {
  return reading.ok ? reading.value : `${reading.code} → ${reading.suggestion}`;
}

describe('readNumber', () => {
  it.each([
    ['8.718.000', 8_718_000],
    ['3.359,80', 3359.8],
    ['12,5%', 12.5],
    ['1,234.5', 1234.5],
    ['1 234 567', 1_234_567],
    ['-12,25', -12.25],
    ['0,250', 0.25],
    ['15', 15],
  ])('reads %s as a number of Vietnam or of English texts', (written, value) => {
    expect(valueOf(readNumber(text(written)))).toBe(value);
  });

  it('asks which number 1.234 is unless the column tells', () => {
    expect(valueOf(readNumber(text('1.234')))).toBe('ambiguous-number → 1234');
    expect(valueOf(readNumber(text('1.234'), ','))).toBe(1234);
    expect(valueOf(readNumber(text('1.234'), '.'))).toBe(1.234);
  });

  it('finds the mark of decimals in the other numbers of the column', () => {
    expect(decimalEvidence(['1.234', '12,5'])).toEqual({ mark: ',', hasAmbiguous: true });
    expect(decimalEvidence(['1.234', '8.718.000'])).toEqual({ mark: ',', hasAmbiguous: true });
    expect(decimalEvidence(['1.234', '2.345'])).toEqual({ mark: null, hasAmbiguous: true });
    expect(decimalEvidence(['12', '7'])).toEqual({ mark: null, hasAmbiguous: false });
  });

  it('reads percent as a share of one where the field is one', () => {
    expect(valueOf(readNumber(text('92%'), null, true))).toBe(0.92);
    const percent: Cell = { kind: 'number', value: 0.125, text: '0.125', isPercent: true };
    expect(valueOf(readNumber(percent))).toBe(12.5);
    expect(valueOf(readNumber(percent, null, true))).toBe(0.125);
  });

  it('refuses what is no number, and suggests the digits before a unit', () => {
    expect(valueOf(readNumber(text('15 hồ sơ')))).toBe('not-a-number → 15');
    expect(valueOf(readNumber(text('1.2.3')))).toBe('not-a-number → null');
    expect(valueOf(readNumber(text('12,34,5')))).toBe('not-a-number → null');
  });

  it('reads every number that Vietnamese and English write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
        for (const [locale, mark] of [
          ['vi-VN', ','],
          ['en-US', '.'],
        ] as const) {
          const written = value.toLocaleString(locale, { minimumFractionDigits: 2 });
          expect(valueOf(readNumber(text(written), mark))).toBe(value);
        }
      }),
    );
  });
});

describe('readDay', () => {
  it.each([
    '31122026',
    '31/12/26',
    '31/12/2026',
    '2026-12-31',
    '31.12.2026',
    '31-12-2026',
    'ngày 31 tháng 12 năm 2026',
  ])('reads %s as 31 December 2026', (written) => expect(valueOf(readDay(text(written)))).toBe('2026-12-31'));

  it('reads serial numbers of workbooks of 1900 and of 1904', () => {
    expect(valueOf(readDay(number(45_839)))).toBe('2025-07-01');
    expect(valueOf(readDay(text('45839')))).toBe('2025-07-01');
    expect(valueOf(readDay(number(44_377), 1904))).toBe('2025-07-01');
  });

  it.each([
    ['31/02/2026', 'not-a-day → 28/02/2026'],
    ['07/13/2025', 'not-a-day → 13/07/2025'],
    ['01/07/0021', 'year-out-of-range → 01/07/2021'],
    ['31/12/1899', 'year-out-of-range → null'],
    ['tháng sau', 'not-a-day → null'],
  ])('refuses %s with a suggestion where one is near', (written, rejection) => {
    expect(valueOf(readDay(text(written)))).toBe(rejection);
  });

  it('refuses a day of a workbook in a year in which no facts lie', () => {
    expect(valueOf(readDay({ kind: 'day', day: '0021-07-01' }))).toBe('year-out-of-range → 01/07/2021');
  });
});

describe('periodIn', () => {
  it.each([
    ['T6/2025', '2025-06-01', '2025-06-30'],
    ['06/2025', '2025-06-01', '2025-06-30'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['Tháng 6 năm 2025', '2025-06-01', '2025-06-30'],
    ['Quý II/2025', '2025-04-01', '2025-06-30'],
    ['2012-Q4', '2012-10-01', '2012-12-31'],
    ['6 tháng đầu năm 2025', '2025-01-01', '2025-06-30'],
    ['Năm 2025', '2025-01-01', '2025-12-31'],
    ['01/04/2023 - 31/03/2024', '2023-04-01', '2024-03-31'],
  ])('reads %s', (written, from, to) => {
    expect(periodIn(written)).toEqual({ from, to });
  });

  it('names the twelve months that end with a period', () => {
    expect(twelveMonthsTo({ from: '2012-10-01', to: '2012-12-31' })).toEqual({
      from: '2012-01-01',
      to: '2012-12-31',
    });
    expect(twelveMonthsTo({ from: '2024-02-01', to: '2024-02-29' }).from).toBe('2023-03-01');
  });

  it('is none for other texts', () => {
    for (const written of ['Vol.', '13/2025', '2025-Q5', '']) expect(periodIn(written)).toBeNull();
  });
});

describe('readFlag', () => {
  it('knows yes and no in both languages', () => {
    for (const written of ['Có', 'x', '✓', 'Yes', '1', 'đã có', 'ĐÚNG'])
      expect(valueOf(readFlag(text(written)))).toBe(true);
    for (const written of ['Không', 'chưa', 'No', '0', 'khong'])
      expect(valueOf(readFlag(text(written)))).toBe(false);
    expect(valueOf(readFlag(text('có lẽ')))).toBe('not-yes-or-no → null');
  });
});

describe('readChoice', () => {
  const process: Choice[] = [
    { value: 'none', name: { vi: 'Chưa trực tuyến', en: 'Not online' } },
    { value: 'partial', name: { vi: 'Một phần', en: 'Partial' } },
    { value: 'full', name: { vi: 'Toàn trình', en: 'Full process' } },
  ];
  const level: Choice[] = [1, 2, 3, 4].map((value) => ({
    value,
    name: { vi: `Mức ${value}`, en: `${value}` },
  }));

  it('reads allowed values by their words in either language, with or without accents', () => {
    for (const written of [
      'toàn trình',
      'TOÀN TRÌNH',
      'toan trinh',
      'full',
      'Full process',
      'DVCTT toàn trình',
    ])
      expect(valueOf(readChoice(text(written), process))).toBe('full');
    for (const written of ['4', 'Mức độ 4', 'mức 4', 'Level 4'])
      expect(valueOf(readChoice(text(written), level))).toBe(4);
    expect(valueOf(readChoice(number(3), level))).toBe(3);
  });

  it('suggests the value that is nearest', () => {
    expect(valueOf(readChoice(text('tòan trìh'), process))).toBe('not-allowed → Toàn trình');
    expect(valueOf(readChoice(text('5'), level))).toMatch(/^not-allowed/);
  });

  it('reads composed and decomposed letters alike', () => {
    expect(valueOf(readChoice(text('toàn trình'.normalize('NFD')), process))).toBe('full');
  });
});

describe('NameFinder', () => {
  const units = new NameFinder(
    [
      { code: 'VN-HN', names: ['Hà Nội', 'Hanoi'] },
      { code: 'VN-26', names: ['Thừa Thiên Huế'] },
      { code: 'H57.1', names: ['Xã Tân An'] },
      { code: 'H57.2', names: ['Phường Tân An'] },
    ],
    'unit',
  );

  it('finds a unit by its code, its name, and its name typed without accents', () => {
    for (const written of [
      'VN-HN',
      'vn-hn',
      'Hà Nội',
      'HÀ NỘI',
      'ha noi',
      'Hanoi',
      'Thành phố Hà Nội',
      'TP. Hà Nội',
    ])
      expect(valueOf(units.find(written))).toBe('VN-HN');
    expect(valueOf(units.find('Hà Nội'.normalize('NFD')))).toBe('VN-HN');
  });

  it('suggests no unit for a name that is too short to be near to any', () => {
    const provinces = new NameFinder([{ code: 'hn', names: ['Hà Nội'] }], 'unit');
    expect(valueOf(provinces.find('Huế'))).toBe('unknown-unit → null');
    expect(valueOf(provinces.find('Hà Nôi'))).toBe('unknown-unit → Hà Nội (hn)');
  });

  it('suggests the unit whose name has other accents', () => {
    expect(valueOf(units.find('Hà Nôi'))).toBe('unknown-unit → Hà Nội (VN-HN)');
    expect(valueOf(units.find('Thừa Thiên Húe'))).toBe('unknown-unit → Thừa Thiên Huế (VN-26)');
  });

  it('takes no unit where the kind tells two of the same name apart', () => {
    expect(valueOf(units.find('Phường Tân An'))).toBe('H57.2');
    expect(valueOf(units.find('Tân An'))).toMatch(/^unknown-unit/);
  });
});

describe('readText, readCode, readList, readLink', () => {
  it('reads a formula of a text file as text', () => {
    expect(valueOf(readText(text('=HYPERLINK("http://evil","x")')))).toBe('=HYPERLINK("http://evil","x")');
  });

  it('reads the code that a cell of numbers shows', () => {
    expect(valueOf(readCode({ kind: 'number', value: 1.004194, text: '1.004194' }))).toBe('1.004194');
    expect(valueOf(readCode(text('1.0041\u200b94')))).toBe('not-a-code → 1.004194');
  });

  it('splits lists at semicolons, bars and lines, and at commas only without these', () => {
    expect(valueOf(readList(text('CSV; JSON')))).toEqual(['CSV', 'JSON']);
    expect(valueOf(readList(text('a, b; c')))).toEqual(['a, b', 'c']);
    expect(valueOf(readList(text('CSV, JSON')))).toEqual(['CSV', 'JSON']);
  });

  it('suggests an address with https', () => {
    expect(valueOf(readLink(text('dichvucong.gov.vn/1')))).toBe('not-a-link → https://dichvucong.gov.vn/1');
  });

  it('takes words for a missing figure as none', () => {
    for (const written of ['-', 'NA', 'ND', 'n/a', '…']) expect(isMissing(text(written))).toBe(true);
    expect(isMissing(text('0'))).toBe(false);
  });
});
