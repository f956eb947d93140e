import { openTabular } from '#tabular';
import { TabularFiles, workbookOf, zipOf, type WorkbookXml } from '../../../../test/support/tabular-files.js';
import { SharedStrings } from './shared-strings.js';

const files = new TabularFiles();
afterAll(() => files.remove());

const problemOf = async (content: Buffer): Promise<unknown> =>
  files.rows(content).catch((error: unknown) => error);
const sheet = (inside: string, more: Partial<WorkbookXml> = {}): Promise<Buffer> =>
  workbookOf({ sheets: { A: inside }, ...more });
const ROW = '<row><c><v>1</v></c></row>';

describe('a bad workbook', () => {
  it('is refused when it is cut off anywhere, before any row is given', async () => {
    const whole = await sheet(`<sheetData>${ROW.repeat(500)}</sheetData>`);
    for (let size = 4; size < whole.length; size += Math.ceil(whole.length / 40)) {
      const problem = await openTabular(files.write(whole.subarray(0, size))).catch(
        (error: unknown) => error,
      );
      expect([size, problem]).toEqual([size, expect.objectContaining({ code: 'file-cut' })]);
    }
  });

  it('is refused when bytes in the middle are changed', async () => {
    const whole = await sheet(`<sheetData>${ROW.repeat(2_000)}</sheetData>`);
    const at = whole.indexOf('sheet1.xml') + 12;
    for (let byte = at; byte < at + 20; byte += 1) whole[byte] = 0xff;
    expect(await problemOf(whole)).toMatchObject({ code: 'file-damaged' });
  });

  it('is refused when it grows beyond measure when it is unpacked', async () => {
    const bomb = await sheet(`<sheetData>${' '.repeat(30_000_000)}</sheetData>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toMatchObject({ code: 'file-too-large' });
  });

  it('is refused when it has thousands of entries, or two of the same name', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`xl/${n}.xml`, 'x']));
    expect(await problemOf(await zipOf(many))).toMatchObject({ code: 'file-too-large' });
    expect(await problemOf(await zipOf({ 'xl/workbook.xml': 'x', 'xl/Workbook.xml': 'y' }))).toMatchObject({
      code: 'file-damaged',
    });
  });

  it.each<[string, Promise<Buffer>, string]>([
    [
      'a document type',
      zipOf({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      'file-damaged',
    ],
    [
      'an entity that is not defined',
      sheet('<sheetData><row><c><v>&a;</v></c></row></sheetData>'),
      'file-damaged',
    ],
    ['elements nested without end', sheet(`<sheetData>${'<a>'.repeat(100)}`), 'file-too-large'],
    ['XML that is not closed', sheet('<sheetData><row>'), 'file-damaged'],
    ['a text without end', sheet(`<sheetData><row><c><v>${noise(3_000_000)}`), 'file-too-large'],
    [
      'a million columns',
      sheet('<sheetData><row><c r="BDWGN1"><v>1</v></c></row></sheetData>'),
      'file-too-large',
    ],
    [
      'a row of a million cells',
      sheet(`<sheetData><row>${'<c/>'.repeat(3_000)}</row></sheetData>`),
      'file-too-large',
    ],
    ['rows out of order', sheet('<sheetData><row r="2"/><row r="1"/></sheetData>'), 'file-damaged'],
    ['no sheet', workbookOf({ sheets: {} }), 'file-without-sheets'],
    [
      'a range merged over whole sheets',
      sheet(
        `<sheetData>${Array.from({ length: 2_600 }, (_, n) => `<row r="${n + 1}"><c><v>1</v></c></row>`).join('')}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
      'file-too-large',
    ],
  ])('is refused with %s', async (_, content, code) => {
    expect(await problemOf(await content)).toMatchObject({ code });
  });

  it('is not one when a sheet refers to a style or a text that it lacks', async () => {
    const rows = await files.rows(
      await sheet('<sheetData><row><c s="7"><v>1</v></c><c t="s"><v>4</v></c></row></sheetData>'),
    );
    expect(rows).toMatchObject([{ cells: [{ value: 1 }, { kind: 'error' }] }]);
  });
});

describe('SharedStrings', () => {
  it('gives back every text, also of blocks that lie in the temporary file', () => {
    const strings = new SharedStrings(2);
    const text = (n: number): string => `Dịch vụ công số ${n} ${'ệ'.repeat(n % 60)}`;
    for (let n = 0; n < 120_000; n += 1) strings.add(text(n));
    for (const n of [0, 119_999, 40_000, 1, 80_000, 40_001, 119_998]) expect(strings.at(n)).toBe(text(n));
    for (let n = 0; n < 120_000; n += 7) if (strings.at(n) !== text(n)) throw new Error(`text ${n} differs`);
    expect([strings.at(120_000), strings.at(-1), strings.at(0.5)]).toEqual([undefined, undefined, undefined]);
    strings.close();
  });
});

/** Text that does not compress well, so that only its length is bounded. */
function noise(length: number): string {
  let [text, seed] = ['', 1];
  while (text.length < length) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += seed.toString(36);
  }
  return text;
}
