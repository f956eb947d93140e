import fc from 'fast-check';
import { DomainError } from '#kernel';
import { TabularFiles, workbookOf } from '../../../test/support/tabular-files.js';

const files = new TabularFiles();
afterAll(() => files.remove());

/** Reads a file to its end; any error but one that tells people what to do fails the test. */
async function readOrRefused(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    await files.rows(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof DomainError) return 'refused';
    throw error;
  }
}

/** A valid file with some bytes changed, taken out or put in. */
const damaged = (whole: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .array(
      fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: -1, max: 255 }), run: fc.nat(6) }),
      { minLength: 1, maxLength: 5 },
    )
    .map((changes) => {
      let bytes = Buffer.from(whole);
      for (const { at, byte, run } of changes) {
        const put = byte === -1 ? [] : [byte];
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + run)]);
      }
      return bytes;
    });

describe('a file with any bytes', () => {
  it('is read or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(['read', 'refused']).toContain(await readOrRefused(bytes));
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, () => Promise<Buffer>]>([
    [
      'a workbook',
      () =>
        workbookOf({
          sheets: {
            A:
              '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45839</v></c></row></sheetData>' +
              '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
          },
          strings: '<si><t>Huế</t></si>',
          styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        }),
    ],
    ['a CSV', () => Promise.resolve(Buffer.from('mã;tên;số\n1;"Huế; TP";1,5\n2;"x ""y""";2,5\n'))],
    ['UTF-16', () => Promise.resolve(Buffer.from('\uFEFFmã\ttên\n1\tHuế\n', 'utf16le'))],
    ['NDJSON', () => Promise.resolve(Buffer.from('{"a":"Huế","b":{"c":1}}\n{"a":null,"d":[1]}\n'))],
  ])('is read or refused with a sentence when it was once %s', async (_, made) => {
    const whole = await made();
    expect(await readOrRefused(whole)).toBe('read');
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (bytes) => {
        expect(['read', 'refused']).toContain(await readOrRefused(bytes));
      }),
      { numRuns: 150 },
    );
  });
});
