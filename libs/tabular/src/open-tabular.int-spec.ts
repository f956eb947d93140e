import { cellText, openTabular } from '#tabular';
import { TabularFiles, zipOf } from '../../../test/support/tabular-files.js';

const files = new TabularFiles();
afterAll(() => files.remove());

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const refused = async (content: string | Buffer): Promise<{ code: string; detail: string }> => {
  try {
    await openTabular(files.write(content));
  } catch (error) {
    return error as { code: string; detail: string };
  }
  throw new Error('It was opened.');
};

describe('openTabular', () => {
  it.each<[string, Buffer | Promise<Buffer>, string, RegExp]>([
    ['an empty file', Buffer.alloc(0), 'file-empty', /empty/],
    ['a PDF', Buffer.from('%PDF-1.7\n%âã'), 'file-kind-unknown', /a PDF.*XLSX/],
    ['a web page called .xls', Buffer.from('\n<html><table></table>'), 'file-kind-unknown', /web page/],
    ['an Excel file of 1997', Buffer.concat([OLE, Buffer.alloc(600)]), 'file-kind-unknown', /\.xls/],
    [
      'an encrypted workbook',
      Buffer.concat([OLE, Buffer.alloc(100_000), Buffer.from('EncryptedPackage', 'utf16le')]),
      'file-encrypted',
      /password/,
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-kind-unknown', /Send XLSX/],
    ['a JSON array', Buffer.from('[{"a":1}]'), 'file-kind-unknown', /JSON array/],
    ['a ZIP archive', zipOf({ 'a.txt': 'x' }), 'file-kind-unknown', /a ZIP archive/],
    ['an ODS', zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), 'file-kind-unknown', /ODS/],
    ['a Word document', zipOf({ 'word/document.xml': '<x/>' }), 'file-kind-unknown', /Word/],
  ])('refuses %s, and says what to send', async (_, content, code, detail) => {
    const problem = await refused(await content);
    expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(detail);
  });

  it('goes by the content, not by a bracket in a CSV', async () => {
    expect((await openTabular(files.write('[a],b\n1,2\n'))).kind).toBe('csv');
    expect((await openTabular(files.write('{"a":1}\n'))).kind).toBe('ndjson');
    expect((await openTabular(files.write('{a},b\n'), { kind: 'csv' })).kind).toBe('csv');
  });
});

describe('NDJSON', () => {
  it('gives the names of fields as row 0, and members of members by their path', async () => {
    const rows = await files.rows('{"id":"1","data":{"level":2}}\n\n{"id":"2","ok":true,"tags":["a"]}\n');
    expect(rows).toEqual([
      { row: 0, cells: ['id', 'data.level', 'ok', 'tags'].map((text) => ({ kind: 'text', text })) },
      {
        row: 1,
        cells: [
          { kind: 'text', text: '1' },
          { kind: 'number', value: 2, text: '2' },
          { kind: 'empty' },
          { kind: 'empty' },
        ],
      },
      {
        row: 3,
        cells: [
          { kind: 'text', text: '2' },
          { kind: 'empty' },
          { kind: 'boolean', value: true },
          { kind: 'text', text: '["a"]' },
        ],
      },
    ]);
  });

  it('says which fields the first lines lack', async () => {
    const rows = await files.rows(`${'{"a":1}\n'.repeat(1_000)}{"a":2,"b":3}\n`);
    expect(rows.at(-1)).toMatchObject({
      cells: [{ value: 2 }],
      ragged: { en: expect.stringContaining('b') },
    });
  });

  it('names the line that is no object', async () => {
    for (const line of ['{"a":', '[1]', '7'])
      await expect(files.rows(`{"a":1}\n${line}\n`)).rejects.toMatchObject({
        code: 'line-not-json',
        extensions: { line: 2 },
      });
  });

  it('reads objects that are nested without end as text or an error', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const [, row] = await files.rows(`${deep}\n`);
    expect(row?.cells[0]?.kind).toBe('error');
    expect(cellText(row!.cells[0]!).length).toBeLessThan(100);
  });

  it('refuses a line without end', async () => {
    await expect(files.rows(`{"a":"${'x'.repeat(5_000_000)}"}\n`)).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });
});
