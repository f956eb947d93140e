import fc from 'fast-check';
import { anyText } from '../../../test/support/arbitrary-text.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { integerArray, textArray } from './binary-arrays.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([]);
});
afterAll(() => test.drop());

describe('integerArray', () => {
  it.each([
    [2, 'smallint', fc.integer({ min: -32_768, max: 32_767 })],
    [4, 'integer', fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })],
    [
      8,
      'bigint',
      fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.integer()),
    ],
  ] as const)('arrives unchanged (%s bytes)', async (width, type, element) => {
    await fc.assert(
      fc.asyncProperty(fc.array<number | bigint>(element), async (values) => {
        const { rows } = await test.database.query<{ text: string }>(`select $1::${type}[]::text as text`, [
          integerArray(width, values),
        ]);
        expect(rows[0]?.text).toBe(`{${values.join(',')}}`);
      }),
    );
  });
});

describe('textArray', () => {
  it('arrives unchanged, with any quotes and scripts', async () => {
    const texts = fc.array(anyText.filter((text) => !text.includes('\u0000')));
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const { rows } = await test.database.query<{ texts: string[] }>('select $1::text[] as texts', [
          textArray('text', values),
        ]);
        expect(rows[0]?.texts).toEqual(values);
      }),
    );
  });

  it('arrives as JSON', async () => {
    const values = ['{"a":"\\"ộ"}', '[1,2]', 'null'];
    const { rows } = await test.database.query<{ texts: string[] }>('select $1::json[]::text[] as texts', [
      textArray('json', values),
    ]);
    expect(rows[0]?.texts).toEqual(values);
  });
});
