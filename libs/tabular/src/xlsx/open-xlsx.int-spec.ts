import { cellText, openTabular, type Cell, type TabularRow } from '#tabular';
import { TabularFiles, workbookOf, type WorkbookXml } from '../../../../test/support/tabular-files.js';

const files = new TabularFiles();
afterAll(() => files.remove());

const rowsOf = async (workbook: WorkbookXml, sheet?: string): Promise<TabularRow[]> =>
  files.rows(await workbookOf(workbook), {}, sheet === undefined ? {} : { sheet });
const cellsOf = async (workbook: WorkbookXml): Promise<readonly Cell[]> =>
  (await rowsOf(workbook)).flatMap(({ cells }) => cells);
const sheet = (rows: string): Pick<WorkbookXml, 'sheets'> => ({
  sheets: { 'Trang tính1': `<sheetData>${rows}</sheetData>` },
});

/** Number formats as LibreOffice and Excel write them; each cell style has one of them. */
const FORMATS = [
  'General',
  'dd/mm/yyyy',
  '[$-42A]d/m/yy;@',
  'hh:mm:ss',
  '0.0%',
  '000000',
  '[h]:mm',
  '"ngày" 0',
];
const STYLES =
  `<numFmts>${FORMATS.map((code, id) => `<numFmt numFmtId="${164 + id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${FORMATS.map((_, id) => `<xf numFmtId="${164 + id}"/>`).join('')}</cellXfs>`;
const styled = (format: string): number => FORMATS.indexOf(format) + 2;

describe('the cells of a workbook', () => {
  it('are shared and inline strings, with all runs of rich text and without phonetic ones', async () => {
    const cells = await cellsOf({
      ...sheet(
        '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>Hồ </t></r><r><t>sơ</t></r></is></c>' +
          '<c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>9</v></c></row>',
      ),
      strings:
        '<si><t xml:space="preserve"> a &amp; b_x000D_ </t></si><si><r><rPr><b/></rPr><t>Dịch </t></r><r><t>vụ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
    });
    expect(cells.map(cellText)).toEqual(['Dịch vụ', 'Hồ sơ', ' a & b\r ', '9']);
    expect(cells[3]).toMatchObject({ kind: 'error' });
  });

  it('are numbers, booleans and errors', async () => {
    const cells = await cellsOf({
      ...sheet(
        `<row><c><v>3359.8000000000002</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c s="${styled('0.0%')}"><v>0.125</v></c>` +
          `<c s="${styled('000000')}"><v>123</v></c><c t="n"><v>abc</v></c><c s="${styled('[h]:mm')}"><v>1.5</v></c></row>`,
      ),
      styles: STYLES,
    });
    expect(cells).toEqual([
      { kind: 'number', value: 3359.8, text: '3359.8' },
      { kind: 'boolean', value: true },
      { kind: 'error', text: '#DIV/0!' },
      { kind: 'number', value: 0.125, text: '12.5%', isPercent: true },
      { kind: 'number', value: 123, text: '000123' },
      expect.objectContaining({ kind: 'error', text: 'abc' }),
      { kind: 'number', value: 1.5, text: '1.5' },
    ]);
  });

  it('are the stored results of formulas; one without a result says what to do', async () => {
    const cells = await cellsOf(
      sheet(
        '<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c><c><f>NOW()</f></c><c t="str"><f>""</f><v></v></c><c><v>7</v></c></row>',
      ),
    );
    expect(cells).toEqual([
      { kind: 'number', value: 2, text: '2' },
      { kind: 'text', text: '2x' },
      expect.objectContaining({
        kind: 'error',
        reason: expect.objectContaining({ en: expect.stringContaining('save it') }),
      }),
      { kind: 'empty' },
      { kind: 'number', value: 7, text: '7' },
    ]);
  });

  it('stay in their columns and rows where others are left out', async () => {
    const rows = await rowsOf(
      sheet('<row r="2"><c r="C2"><v>1</v></c></row><row r="3"/><row r="5"><c r="AB5"><v>2</v></c></row>'),
    );
    expect(rows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [2, 3],
      [5, 28],
    ]);
    expect(rows[0]?.cells[0]).toEqual({ kind: 'empty' });
  });

  it('are read whatever the prefix of the elements', async () => {
    const rows = await rowsOf({
      prefix: 'x',
      sheets: { A: '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>' },
      strings: '<x:si><x:t>Có</x:t></x:si>',
    });
    expect(rows).toEqual([{ row: 1, cells: [{ kind: 'text', text: 'Có' }] }]);
  });
});

describe('the days of a workbook', () => {
  const day = (serial: number | string, format = 'dd/mm/yyyy'): string =>
    `<c s="${styled(format)}"><v>${serial}</v></c>`;

  it('are told from numbers by built-in and custom formats', async () => {
    const cells = await cellsOf({
      ...sheet(
        `<row>${day(45_839)}${day(45_839, '[$-42A]d/m/yy;@')}<c s="1"><v>45839</v></c><c><v>45839</v></c>${day(45_839, '"ngày" 0')}</row>`,
      ),
      styles: STYLES,
    });
    const july = { kind: 'day', day: '2025-07-01' };
    const number = { kind: 'number', value: 45_839, text: '45839' };
    expect(cells).toEqual([july, july, july, number, number]);
  });

  it('count from 1900, with the leap day that never was, or from 1904', async () => {
    const row = (...serials: number[]): Pick<WorkbookXml, 'sheets'> =>
      sheet(`<row>${serials.map((serial) => day(serial)).join('')}</row>`);
    const from1900 = await cellsOf({ ...row(1, 59, 60, 61, 0, -1, 2_958_465, 2_958_466), styles: STYLES });
    expect(from1900.map((cell) => (cell.kind === 'day' ? cell.day : cell.kind))).toEqual([
      '1900-01-01',
      '1900-02-28',
      'error',
      '1900-03-01',
      'error',
      'error',
      '9999-12-31',
      'error',
    ]);
    const properties = 'date1904="1"';
    const from1904 = await cellsOf({ ...row(44_377, 0), styles: STYLES, properties });
    expect(from1904).toEqual([
      { kind: 'day', day: '2025-07-01' },
      { kind: 'day', day: '1904-01-01' },
    ]);
    const file = await openTabular(files.write(await workbookOf({ ...row(1), properties })));
    expect(file.detected.dateSystem).toBe(1904);
  });

  it('carry their time, and a time alone is text', async () => {
    const cells = await cellsOf({
      ...sheet(
        `<row>${day(45_839.75)}${day(0.354_166_666_666_667, 'hh:mm:ss')}${day(45_839.999_999_9)}<c t="d"><v>2025-07-01T08:30:00</v></c></row>`,
      ),
      styles: STYLES,
    });
    expect(cells).toEqual([
      { kind: 'day', day: '2025-07-01', time: '18:00:00' },
      { kind: 'text', text: '08:30:00' },
      { kind: 'day', day: '2025-07-02' },
      { kind: 'day', day: '2025-07-01', time: '08:30:00' },
    ]);
  });
});

describe('merged cells', () => {
  it('all have the value of the first one', async () => {
    const cell = (at: string, text: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = await rowsOf({
      sheets: {
        A:
          `<sheetData><row r="1">${cell('A1', 'Huế')}${cell('B1', 'mergeCells')}</row><row r="2"><c r="B2"/>${cell('C2', 'x')}</row>` +
          `<row r="3">${cell('C3', 'y')}</row><row r="4">${cell('C4', 'z')}</row></sheetData>` +
          '<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells>',
      },
    });
    expect(rows.map(({ cells }) => cells.map(cellText))).toEqual([
      ['Huế', 'mergeCells', 'mergeCells'],
      ['Huế', '', 'x'],
      ['Huế', '', 'y'],
      ['', '', 'z'],
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const one = (value: number): string =>
    `<dimension ref="A1:B${value}"/><sheetData><row><c><v>${value}</v></c></row></sheetData><sheetProtection sheet="1" password="CC1A"/>`;

  it('are listed with the rows that they claim, and chosen by name', async () => {
    const bytes = await workbookOf({ sheets: { 'Quý 1': one(1), 'Quý 2': one(2) } });
    const file = await openTabular(files.write(bytes));
    expect(file).toMatchObject({
      kind: 'xlsx',
      sheets: [
        { name: 'Quý 1', rows: 1 },
        { name: 'Quý 2', rows: 2 },
      ],
    });
    expect(await files.rows(bytes)).toMatchObject([{ cells: [{ value: 1 }] }]);
    expect(await files.rows(bytes, {}, { sheet: 'quý 2 ' })).toMatchObject([{ cells: [{ value: 2 }] }]);
    await expect(files.rows(bytes, {}, { sheet: 'Quý 3' })).rejects.toMatchObject({
      code: 'sheet-not-found',
      extensions: { sheets: ['Quý 1', 'Quý 2'] },
    });
  });

  it('can be left before the end, and read again', async () => {
    const rows = '<row><c t="s"><v>0</v></c><c><v>0.123456</v></c></row>'.repeat(30_000);
    const bytes = await workbookOf({ ...sheet(rows), strings: '<si><t>Huế</t></si>' });
    const file = await openTabular(files.write(bytes));
    for (let time = 0; time < 3; time += 1) for await (const { row } of file.rows()) if (row === 2) break;
    let count = 0;
    for await (const { row } of file.rows()) count = row;
    expect(count).toBe(30_000);
  });

  it('are read although they are protected', async () => {
    expect(await rowsOf({ sheets: { A: one(5) } })).toMatchObject([{ cells: [{ value: 5 }] }]);
  });
});
