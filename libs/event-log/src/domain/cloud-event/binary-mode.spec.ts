import fc from 'fast-check';
import { parseCloudEvent, vocabulary } from '../index.js';
import { fromBinaryMode, type HttpHeaders } from './binary-mode.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'ce-specversion': '1.0',
  'ce-id': 'a-1',
  'ce-source': '/portals/ha-noi',
  'ce-type': 'vn.thang.dataset.updated.v1',
  'ce-time': '2025-07-01T08:30:00Z',
  'ce-subject': 'dataset/air',
  'ce-orgunit': 'VN-HN',
  host: 'localhost',
};

describe('binary mode', () => {
  it.each([...vocabulary.values()])(
    'parses to the same event of $type as structured mode',
    ({ examples: [example] }) => {
      const { data, datacontenttype, ...attributes } = example!;
      const headers = Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [`ce-${name}`, encoded(value)]),
      );
      const decoded = fromBinaryMode({ ...headers, 'content-type': datacontenttype }, data);
      expect(decoded.ok && parseCloudEvent(decoded.value, NOW)).toEqual(parseCloudEvent(example, NOW));
      expect(parseCloudEvent(example, NOW).ok).toBe(true);
    },
  );

  it('reads attributes from ce- headers only', () => {
    expect(fromBinaryMode(HEADERS, { a: 1 })).toEqual({
      ok: true,
      value: {
        specversion: '1.0',
        id: 'a-1',
        source: '/portals/ha-noi',
        type: 'vn.thang.dataset.updated.v1',
        time: '2025-07-01T08:30:00Z',
        subject: 'dataset/air',
        orgunit: 'VN-HN',
        datacontenttype: 'application/json',
        data: { a: 1 },
      },
    });
  });

  it('decodes any text that was percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(idOf({ ...HEADERS, 'ce-id': encoded(text) })).toBe(text);
      }),
    );
  });

  it.each([
    ['Euro%20%E2%82%AC%20%f0%9f%98%80', 'Euro € 😀'],
    ['%41b%63', 'Abc'],
    ['%2541', '%41'],
    ['"quoted value"', 'quoted value'],
    ['"a \\"b\\" \\\\ %41"', 'a "b" \\ A'],
    ['  spaced  ', 'spaced'],
    ['a"b', 'a"b'],
  ])('decodes the header %j', (header, text) => {
    expect(idOf({ ...HEADERS, 'ce-id': header })).toBe(text);
  });

  it.each(['%C0%A0', '%ED%A0%80', '%', 'a%2', '%zz', '100% sure', 'Hà Nội', 'a\u0001b'])(
    'rejects the header value %j',
    (header) => {
      expect(fromBinaryMode({ ...HEADERS, 'ce-id': header }, {})).toMatchObject({
        ok: false,
        problems: [{ pointer: '/id', code: 'bad-format' }],
      });
    },
  );

  it.each([
    ['ce-datacontenttype', 'application/json', 'not-allowed'],
    ['ce-data', '{}', 'bad-name'],
    ['ce-data_base64', '', 'bad-name'],
  ])('rejects the header %s', (name, value, code) => {
    expect(fromBinaryMode({ ...HEADERS, [name]: value }, {})).toMatchObject({
      ok: false,
      problems: [{ code }],
    });
  });

  it('rejects an attribute that is sent twice', () => {
    expect(fromBinaryMode({ ...HEADERS, 'ce-id': ['a', 'b'] }, {})).toMatchObject({
      problems: [{ pointer: '/id', code: 'too-many' }],
    });
    expect(idOf({ ...HEADERS, 'ce-id': ['a'] })).toBe('a');
  });

  it('turns ce-backfill into a Boolean when it is true or false', () => {
    const backfill = (header: string): unknown => {
      const decoded = fromBinaryMode({ ...HEADERS, 'ce-backfill': header }, {});
      return decoded.ok && decoded.value.backfill;
    };
    expect([backfill('true'), backfill('false'), backfill('TRUE')]).toEqual([true, false, 'TRUE']);
  });

  it('keeps the header ce-__proto__ as a member, so that its name is rejected', () => {
    const decoded = fromBinaryMode({ ...HEADERS, ['ce-__proto__']: 'x' }, {});
    expect(decoded.ok && parseCloudEvent(decoded.value, NOW)).toMatchObject({
      ok: false,
      problems: [{ pointer: '/__proto__', code: 'bad-name' }],
    });
  });

  it('has no data when the request has no body', () => {
    const decoded = fromBinaryMode(HEADERS, undefined);
    expect(decoded.ok && 'data' in decoded.value).toBe(false);
  });

  it('keeps a media type that is not plain JSON in UTF-8', () => {
    const decoded = fromBinaryMode({ ...HEADERS, 'content-type': 'application/vnd.x+json; v=1' }, {});
    expect(decoded.ok && decoded.value.datacontenttype).toBe('application/vnd.x+json; v=1');
  });
});

function idOf(headers: HttpHeaders): unknown {
  const decoded = fromBinaryMode(headers, {});
  return decoded.ok ? decoded.value.id : decoded.problems;
}

/**
 * Percent-encodes as the HTTP binding requires: space, quote, percent and everything except visible ASCII.
 */
function encoded(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      byte < 0x21 || byte > 0x7e || byte === 0x22 || byte === 0x25
        ? `%${byte.toString(16).padStart(2, '0').toUpperCase()}`
        : String.fromCharCode(byte),
    )
    .join('');
}
