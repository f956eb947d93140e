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
  it.each(ABSOLUTE)('takes %s for a URI', (text) => {
    expect([isUri(text), isUriReference(text)]).toEqual([true, true]);
  });

  it.each(RELATIVE)('takes %s for a reference, but not for a URI', (text) => {
    expect([isUri(text), isUriReference(text)]).toEqual([false, true]);
  });

  it.each(NEITHER)('takes %j for neither', (text) => {
    expect([isUri(text), isUriReference(text)]).toEqual([false, false]);
  });

  it('remembers its verdicts without mixing them up', () => {
    for (let index = 0; index < 25_000; index++)
      expect(isUriReference(`/${index}${index % 2 ? '' : ' '}`)).toBe(index % 2 === 1);
  });
});
