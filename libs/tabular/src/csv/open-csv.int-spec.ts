import { cellText, openTabular, type TabularRow } from '#tabular';
import { TabularFiles } from '../../../../test/support/tabular-files.js';

const files = new TabularFiles();
afterAll(() => files.remove());

const texts = (rows: readonly TabularRow[]): string[][] => rows.map(({ cells }) => cells.map(cellText));
const detected = async (content: string | Buffer) => (await openTabular(files.write(content))).detected;

const VIETNAMESE = 'mã;tên;tỷ lệ\n1.004194;Đăng ký hộ tịch;12,5\n2.000815;Cấp giấy phép;7,25\n';
/** As Windows-1258 writes it: base vowel, then the mark of the tone. */
const WINDOWS_1258 = Buffer.from(
  'ma\u00de;t\u00ean;ty\u00d2 l\u00ea\u00f2\n1.004194;\u00d0\u00e3ng ky\u00ec h\u00f4\u00f2 ti\u00f2ch;12,5\n2.000815;C\u00e2\u00ecp gi\u00e2\u00ecy phe\u00ecp;7,25\n',
  'latin1',
);

describe('the encoding of a CSV', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(VIETNAMESE), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${VIETNAMESE}`), 'utf-8'],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${VIETNAMESE}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from(VIETNAMESE, 'utf16le'), 'utf-16le'],
    ['big-endian UTF-16', Buffer.from(`\uFEFF${VIETNAMESE}`, 'utf16le').swap16(), 'utf-16be'],
    ['big-endian UTF-16 without a mark', Buffer.from(VIETNAMESE, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1258', WINDOWS_1258, 'windows-1258'],
  ])('is detected, and Vietnamese reads the same: %s', async (_, bytes, encoding) => {
    expect(await detected(bytes)).toEqual({ encoding, delimiter: ';', decimal: ',' });
    const expected = VIETNAMESE.trim()
      .split('\n')
      .map((line) => line.split(';'));
    expect(texts(await files.rows(bytes))).toEqual(expected);
  });

  it('is UTF-16 also when the file begins with a letter that is not ASCII and has no mark', async () => {
    const text = 'Đơn vị;Số hồ sơ\nSở Y tế;12\n';
    expect((await detected(Buffer.from(text, 'utf16le'))).encoding).toBe('utf-16le');
    expect(texts(await files.rows(Buffer.from(text, 'utf16le').swap16()))[1]).toEqual(['Sở Y tế', '12']);
  });

  it('is Windows-1252 for western text', async () => {
    const bytes = Buffer.from('code,name\n1,Forêt à Orléans déjà gérée\n2,Größe möglich\n', 'latin1');
    expect((await detected(bytes)).encoding).toBe('windows-1252');
    expect(texts(await files.rows(bytes))[1]).toEqual(['1', 'Forêt à Orléans déjà gérée']);
  });

  it('is refused when lines differ, with the first line that does', async () => {
    const mixed = Buffer.concat([Buffer.from('a;b\nhộ tịch;1\n'), Buffer.from('hộ tịch;2\n'), WINDOWS_1258]);
    await expect(openTabular(files.write(mixed))).rejects.toMatchObject({
      code: 'file-encoding-mixed',
      extensions: { line: 4 },
    });
  });

  it('can be chosen, and no replacement character takes the place of wrong bytes', async () => {
    expect(texts(await files.rows(WINDOWS_1258, { encoding: 'windows-1252' }))[1]?.[1]).toBe(
      '\u00d0\u00e3ng ky\u00ec h\u00f4\u00f2 ti\u00f2ch',
    );
    await expect(files.rows(WINDOWS_1258, { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'file-encoding',
    });
  });
});

describe('the delimiter of a CSV', () => {
  it.each([
    [',', 'a,b,c\n1,"x;y",3\n4,5,6\n'],
    [';', 'tên;giá;số\nA;1,5;2,5\nB;3,5;4,5\n'],
    ['\t', 'a\tb, c\n1,5\t2\n3,5\t4\n'],
    ['|', 'a|b\n1;2|3\n4;5|6\n'],
    [',', 'one\ntwo\n'],
    [';', 'sep=;\na,b;c\nd,e;f\n'],
  ])('is detected: %j', async (delimiter, content) => {
    expect((await detected(content)).delimiter).toBe(delimiter);
  });

  it('can be chosen', async () => {
    expect(texts(await files.rows('a,b;c\n', { delimiter: ';' }))).toEqual([['a,b', 'c']]);
    expect(texts(await files.rows('a,b;c\n', {}, { delimiter: ',' }))).toEqual([['a', 'b;c']]);
  });

  it('of a line "sep=;" counts as a row, and is none', async () => {
    expect(await files.rows('sep=;\na;b\n')).toMatchObject([{ row: 2 }]);
  });
});

describe('the decimal mark of a CSV', () => {
  it.each([
    [',', 'a;b\nx;3.359,80\n'],
    [',', 'a;b\nx;8.718.000\n'],
    [',', 'a;b\nx;12,5%\n'],
    ['.', 'a,b\nx,"8,718,000"\n'],
    ['.', 'a,b\nx,12.5\n'],
    [undefined, 'a;b\nx;1.234\ny;5.678\n'],
    [undefined, 'a;b\nx;17\n'],
  ])('is %j where the numbers show it', async (decimal, content) => {
    expect((await detected(content)).decimal).toBe(decimal);
  });
});

describe('the rows of a CSV', () => {
  it('keep line breaks, delimiters and doubled quotation marks within quotes', async () => {
    expect(texts(await files.rows('a,b\n"x\r\ny","1, ""2"""\n'))).toEqual([
      ['a', 'b'],
      ['x\r\ny', '1, "2"'],
    ]);
  });

  it('are numbered by record, blank ones included', async () => {
    const rows = await files.rows('a,b\n\n"1\n1",2\n,\n3,4\n');
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  it('say when they have more or fewer fields than the others', async () => {
    const rows = await files.rows('a,b,c\n1,2,3\n1,2\n1,2,3,4\n');
    expect(rows.map(({ ragged }) => ragged?.en)).toEqual([
      undefined,
      undefined,
      'The row has 2 fields, other rows have 3.',
      'The row has 4 fields, other rows have 3.',
    ]);
  });

  it('are text, also what looks like a number', async () => {
    const [, row] = await files.rows('code,name\n00123, \n');
    expect(row?.cells).toEqual([{ kind: 'text', text: '00123' }, { kind: 'empty' }]);
  });

  it('end with an error that names the row where a quotation mark is never closed', async () => {
    const content = `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(20)}`;
    await expect(files.rows(content)).rejects.toMatchObject({ code: 'file-cut', extensions: { row: 3 } });
  });

  it('end with an error beyond the limits of columns and of characters', async () => {
    await expect(files.rows(`${'x,'.repeat(1_000_000)}\n`)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(files.rows(`a,b\n1,"${'x'.repeat(5_000_000)}"\n`)).rejects.toMatchObject({
      code: 'file-too-large',
    });
    const [row] = await files.rows(`${'x'.repeat(40_000)},b\n`);
    expect(row?.cells[0]).toMatchObject({ kind: 'error' });
  });

  it('lose the apostrophe that keeps a formula from running', async () => {
    expect(texts(await files.rows(`'=HYPERLINK("x"),'-5,'name\n`))).toEqual([
      ['=HYPERLINK("x")', '-5', "'name"],
    ]);
  });

  it('can be read again, and left before the end', async () => {
    const file = await openTabular(files.write('a\nb\nc\n'));
    for await (const { row } of file.rows()) {
      expect(row).toBe(1);
      break;
    }
    let count = 0;
    for await (const row of file.rows()) count += row.cells.length;
    expect(count).toBe(3);
  });
});
