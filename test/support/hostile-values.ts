/** Texts that break parsers, databases and clocks, for parameters. */
export const hostileTexts: readonly string[] = [
  ...['', ' ', 'null', 'undefined', 'NaN', '[]', '{}', '%', '%00', '%ED%A0%80', '\u0000', '😀', '__proto__'],
  ...['-1', '0', '1e308', '-0', '1e400', '0x10', '9007199254740993', '99999999999999999999999'],
  ...['2025-13-45', '0000-00-00', '0001-01-01', '9999-12-31', '+010000-01-01', '-271821-04-20', '2025-02-30'],
  ...[
    '2025-06-01T00:00:00+99:99',
    '2025-06-01T24:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00Z',
  ],
  ...[
    '-000001-12-31T23:59:59Z',
    '2025-06-01T00:00:00',
    '2025-W01',
    "'; drop table events; --",
    '../../etc/passwd',
  ],
  ...['a'.repeat(5_000), 'vi,en;q=9', '\ud800', 'constructor', '1,2,3', '2147483648', '-9223372036854775809'],
];

/** Nests an array as deep as asked. */
export function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Values for members of bodies. */
export const hostileValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, 1e-320, 9007199254740993, [], {}, [[]], [null], [{}], { length: -1 }],
  ...[nested(20), nested(2_000), { a: { b: { c: { d: null } } } }, { $ref: '#' }, { toString: 'x' }],
  ...hostileTexts,
];
