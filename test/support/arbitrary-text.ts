import fc from 'fast-check';

// fast-check's own `unit: 'binary'` and `webUrl()` first build a table of all 1.1 million code points, in
// order to shrink values that a test gives as examples. That takes seconds in each file, and these tests give
// no examples.

/** Any code point except surrogates. */
const codePoint = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));

/** Any text that UTF-8 can encode, including control characters and U+0000. */
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
