import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { isUri, isUriReference } from './uri.js';

const ABSOLUTE = [
  'https://github.com/cloudevents',
  'mailto:cncf-wg-serverless@lists.cncf.io',
  'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
  'http://user:pa%20ss@[2001:db8::7]:8080/c=GB?objectClass?one#frag/ment?',
  'http://[v7.a:b]/',
  'file:///etc/hosts',
  'tag:',
  'http://',
];
const RELATIVE = [
  '/cloudevents/spec/pull/123',
  '1-555-123-4567',
  '//host/path',
  '?query',
  '#fragment',
  'a/b:c',
  './a:b',
  "/a'(b);c=1,2/@!$&*+",
];
const NEITHER = [
  ...[
    'a b',
    '/a"b',
    '/a<b>',
    '/a\\b',
    '/a^b',
    '/a`b',
    '/{id}',
    '/a|b',
    '/%',
    '/%4',
    '/%zz',
    '/Hà-Nội',
    '/a\u0000',
    '#a#b',
  ],
  ...[
    '1a:b',
    ':a',
    'http://[::g]/',
    'http://[1::2::3]/',
    'http://[::1',
    'http://a[b]/',
    'http://host:8a/',
    '/a[b]',
  ],
];

describe('RFC 3986', () => {
  it.each(ABSOLUTE)('accepts %s as a URI', (text) => {
    expect([isUri(text), isUriReference(text)]).toEqual([true, true]);
  });

  it.each(RELATIVE)('accepts %s as a reference but not as a URI', (text) => {
    expect([isUri(text), isUriReference(text)]).toEqual([false, true]);
  });

  it.each(NEITHER)('rejects %j as a URI and as a reference', (text) => {
    expect([isUri(text), isUriReference(text)]).toEqual([false, false]);
  });

  it('accepts exactly the IPv6 addresses that Node accepts, in full and shortened form', () => {
    const group = fc.stringMatching(/^[0-9A-Fa-f]{1,4}$/);
    const parts = fc.oneof(
      fc.array(group, { maxLength: 9 }),
      fc.ipV6().map((address) => address.split(':')),
    );
    const near = fc.tuple(
      parts,
      fc.nat(9),
      fc.boolean(),
      fc.oneof(
        fc.constant(''),
        fc.ipV4().map((v4) => `:${v4}`),
      ),
    );
    fc.assert(
      fc.property(near, ([groups, at, shortened, v4]) => {
        const joined = shortened
          ? `${groups.slice(0, at).join(':')}::${groups.slice(at).join(':')}`
          : groups.join(':');
        const address = joined + v4;
        expect({ address, is: isUri(`http://[${address}]/`) }).toEqual({ address, is: isIPv6(address) });
      }),
      { numRuns: 2000 },
    );
  });

  it('returns the right result for each of 25,000 texts, more than its cache holds', () => {
    for (let index = 0; index < 25_000; index++)
      expect(isUriReference(`/${index}${index % 2 ? '' : ' '}`)).toBe(index % 2 === 1);
  });
});
