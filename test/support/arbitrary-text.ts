import fc from 'fast-check';

// fast-check's own `unit: 'binary'` and `webUrl()` first make a table of all 1.1 million code points, so as
// to shrink values that a test gives as examples. That takes seconds in each file, and our tests give none.

/** Any code point, except the halves of surrogate pairs. */
const codePoint = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));

/** Any text that UTF-8 can hold, control characters and U+0000 among it. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: codePoint });

const urlCharacter = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
      ..."-._~!$&'()*+,;=:@",
    ),
  },
  { weight: 1, arbitrary: codePoint.map(encodeURIComponent) },
);
const segments = fc.array(fc.string({ unit: urlCharacter }));

/** An http or https URL with any path. */
export const webUrl: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('http', 'https'), fc.webAuthority(), segments)
  .map(([scheme, authority, path]) => `${scheme}://${authority}${path.map((part) => `/${part}`).join('')}`);
