import fc from 'fast-check';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DayZone, formatDay } from '#kernel';
import {
  cellText,
  openTabular,
  writeCsv,
  writeTemplate,
  writeXlsx,
  type Cell,
  type TabularRow,
  type TemplateColumn,
  type WrittenList,
  type WrittenValue,
} from '#tabular';
import { TabularFiles } from '../../../../test/support/tabular-files.js';

const files = new TabularFiles();
afterAll(() => files.remove());

const zone = new DayZone('Asia/Ho_Chi_Minh');
const xlsxOf = (list: WrittenList, more: object = {}): Promise<Buffer> =>
  buffer(writeXlsx({ language: 'vi', zone, sheets: [{ name: 'Danh sách', list, ...more }] }));
const csvOf = (list: WrittenList): Promise<Buffer> => buffer(Readable.from(writeCsv(list)));
const texts = (rows: readonly TabularRow[]): string[][] => rows.map(({ cells }) => cells.map(cellText));

/** Any text that a cell may hold: formulas, quotes, line breaks, control characters, escapes. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+84',
      '-5',
      '@x',
      "'=x",
      "''-y",
      '\t1',
      '_x000D_',
      '_x0041_',
      '"a",b',
      'a\r\nb',
      '1;2',
      'Huế',
    ),
  )
  .filter((text) => text.trim() !== '' && !/\p{Surrogate}/u.test(text));
const anyDay = fc
  .integer({ min: -25_000, max: 2_000_000 })
  .map(formatDay)
  .filter((day) => day >= '1900-03-01');
const columns = [
  { heading: 'Tên', kind: 'text' },
  { heading: 'Số', kind: 'number' },
  { heading: 'Ngày', kind: 'day' },
] as const;
const anyRow = fc.tuple(
  fc.option(anyText),
  fc.option(
    fc.double({ noNaN: true, min: -1e300, max: 1e300 }).map((value) => Number(value.toPrecision(15))),
  ),
  fc.option(anyDay),
);

function expectedOf([text, number, day]: readonly [string | null, number | null, string | null]): Cell[] {
  return [
    text === null ? { kind: 'empty' } : { kind: 'text', text },
    number === null ? { kind: 'empty' } : { kind: 'number', value: number + 0, text: String(number + 0) },
    day === null ? { kind: 'empty' } : { kind: 'day', day },
  ];
}

const trimmed = (cells: readonly Cell[]): readonly Cell[] =>
  cells.slice(0, cells.findLastIndex(({ kind }) => kind !== 'empty') + 1);

describe('a list that is written and read again', () => {
  it('has the same cells as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 20 }), async (rows) => {
        const [headings, ...read] = await files.rows(await xlsxOf({ columns, rows }));
        expect(headings?.cells.map(cellText)).toEqual(['Tên', 'Số', 'Ngày']);
        const filled = rows.filter((row) => row.some((value) => value !== null));
        expect(read.map(({ cells }) => trimmed(cells))).toEqual(
          filled.map((row) => trimmed(expectedOf(row))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has the same texts as a CSV', async () => {
    // The log holds no zero bytes; a file with them is no text.
    const plainText = anyText.filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(plainText, plainText), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          const list = { columns: columns.slice(0, 2), rows };
          expect(texts(await files.rows(await csvOf(list), { delimiter: ',' })).slice(1)).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a list that is written', () => {
  const list: WrittenList = {
    title: 'Số liệu',
    header: [
      ['Tính đến', '2025-07-01'],
      ['Vị trí nhật ký', '12'],
    ],
    columns: [
      { heading: 'Chỉ số', kind: 'text' },
      { heading: 'Giá trị', kind: 'number' },
    ],
    rows: [
      ['=HYPERLINK("http://x")', { value: 66.666_666_666_666_7, decimals: 1 }],
      ['-5', -5],
    ],
    footer: () => 'Chỉ ghi 2 dòng.',
  };

  it('begins with the block that tells what it shows, and may end with a note', async () => {
    expect((await csvOf(list)).toString()).toBe(
      '\uFEFFSố liệu\r\nTính đến,2025-07-01\r\nVị trí nhật ký,12\r\n\r\nChỉ số,Giá trị\r\n' +
        '"\'=HYPERLINK(""http://x"")",66.7\r\n\'-5,-5\r\n\r\nChỉ ghi 2 dòng.\r\n',
    );
    expect(await files.rows(await xlsxOf(list))).toMatchObject([
      { row: 1, cells: [{ text: 'Số liệu' }] },
      { row: 2, cells: [{ text: 'Tính đến' }, { day: '2025-07-01' }] },
      { row: 3, cells: [{ text: 'Vị trí nhật ký' }, { kind: 'text', text: '12' }] },
      { row: 5, cells: [{ text: 'Chỉ số' }, { text: 'Giá trị' }] },
      {
        row: 6,
        cells: [{ text: '=HYPERLINK("http://x")' }, { kind: 'number', value: 66.666_666_666_666_7 }],
      },
      {
        row: 7,
        cells: [
          { kind: 'text', text: '-5' },
          { kind: 'number', value: -5 },
        ],
      },
      { row: 9, cells: [{ text: 'Chỉ ghi 2 dòng.' }] },
    ]);
  });

  it('shows instants in the time zone of the installation', async () => {
    const instants = {
      columns: [{ heading: 'Lúc', kind: 'instant' as const }],
      rows: [['2025-06-30T18:30:05Z']],
    };
    const [, row] = await files.rows(await xlsxOf(instants));
    expect(row?.cells).toEqual([{ kind: 'day', day: '2025-07-01', time: '01:30:05' }]);
    const csvIn = async (name: string): Promise<string> =>
      (await buffer(Readable.from(writeCsv(instants, new DayZone(name))))).toString();
    expect(await csvIn('Asia/Ho_Chi_Minh')).toBe('\uFEFFLúc\r\n2025-07-01T01:30:05+07:00\r\n');
    expect(await csvIn('America/St_Johns')).toBe('\uFEFFLúc\r\n2025-06-30T16:00:05-02:30\r\n');
  });

  it('takes rows while it is written, and breaks off when a row fails', async () => {
    async function* rows(): AsyncGenerator<WrittenValue[]> {
      for (let n = 0; n < 2_000; n += 1) yield [n];
      throw new Error('no more');
    }
    const failing = (): WrittenList => ({ columns: columns.slice(1, 2), rows: rows() });
    await expect(xlsxOf(failing())).rejects.toThrow('no more');
    await expect(csvOf(failing())).rejects.toThrow('no more');
  });

  it('has sheets whose names workbooks allow', async () => {
    const sheets = ['Danh sách: [1/2]', 'danh sách   1 2', 'x'.repeat(40)].map((name) => ({ name, list }));
    const file = await openTabular(files.write(await buffer(writeXlsx({ language: 'en', zone, sheets }))));
    const names = file.sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[^[\]/\\?*:]{1,31}$/);
  });
});

describe('a template', () => {
  const template: TemplateColumn[] = [
    { heading: 'Mã dịch vụ', kind: 'text', isRequired: true, hint: 'Mã của thủ tục.', example: '1.004194' },
    {
      ...{ heading: 'Mức độ', kind: 'text', isRequired: false, hint: 'Mức độ trực tuyến.' },
      ...{ allowed: ['một phần', 'toàn trình'], example: 'toàn trình' },
    },
    { heading: 'Ngày', kind: 'day', isRequired: false, hint: 'Ngày bắt đầu.', example: '2025-07-01' },
  ];

  it('is a workbook with headings, a guide with examples, and the allowed values', async () => {
    const bytes = await buffer(writeTemplate(template, 'vi'));
    const file = await openTabular(files.write(bytes));
    expect(file.sheets.map(({ name }) => name)).toEqual(['Dữ liệu', 'Hướng dẫn', 'Giá trị cho phép']);
    expect(texts(await files.rows(bytes))).toEqual([['Mã dịch vụ', 'Mức độ', 'Ngày']]);
    expect(texts(await files.rows(bytes, {}, { sheet: 'Hướng dẫn' }))[2]).toEqual([
      ...['Mức độ', 'Không', 'Mức độ trực tuyến.', 'toàn trình', 'một phần, toàn trình'],
    ]);
    expect(texts(await files.rows(bytes, {}, { sheet: 'Giá trị cho phép' }))).toEqual([
      ['Mức độ'],
      ['một phần'],
      ['toàn trình'],
    ]);
  });

  it('is a CSV with headings and a line of examples', async () => {
    const bytes = await buffer(writeTemplate(template, 'en', 'csv'));
    expect(texts(await files.rows(bytes))).toEqual([
      ['Mã dịch vụ', 'Mức độ', 'Ngày'],
      ['1.004194', 'toàn trình', '2025-07-01'],
    ]);
  });
});
