import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { bigintArray, booleanArray, byteaArray, textArray, timestamptzArray } from './binary-array.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([]);
});
afterAll(() => test.drop());

/** Returns the elements that PostgreSQL reads from the array. */
async function received(type: string, array: Buffer): Promise<unknown[]> {
  const { rows } = await test.database.query<{ value: unknown }>(
    `select value from unnest($1::${type}[]) with ordinality as u (value, n) order by n`,
    [array],
  );
  return rows.map(({ value }) => value);
}

const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\u0000', ''));
const instant = fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 });

describe('PostgreSQL reads a binary array as it was written', () => {
  it.each([
    ['text', fc.array(fc.option(text)), textArray, (value: unknown) => value],
    [
      'bytea',
      fc.array(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
      byteaArray,
      (value: unknown) => value,
    ],
    ['boolean', fc.array(fc.boolean()), booleanArray, (value: unknown) => value],
    [
      'bigint',
      fc.array(fc.option(fc.maxSafeInteger())),
      bigintArray,
      (value: unknown) => (value === null ? null : Number(value)),
    ],
    ['timestamptz', fc.array(instant), timestamptzArray, (value: unknown) => (value as Date).getTime()],
  ] as const)('%s', async (type, values, encode, decode) => {
    await fc.assert(
      fc.asyncProperty(values as fc.Arbitrary<unknown[]>, async (sent) => {
        const encoded = (encode as (values: unknown[]) => Buffer)(sent);
        expect((await received(type, encoded)).map(decode)).toEqual(sent);
      }),
      { numRuns: 50 },
    );
  });
});
