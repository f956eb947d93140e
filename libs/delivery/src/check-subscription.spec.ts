import { checkSubscription } from './check-subscription.js';
import { destinationOf } from './channels/definitions.js';
import type { NewSubscription } from './domain/subscription.js';

const wanted = (channel: NewSubscription['channel'], overrides: object = {}): NewSubscription => ({
  orgUnit: 'P1',
  channel,
  language: 'vi',
  ...overrides,
});
const webhook = (url: string, secret?: string): NewSubscription =>
  wanted({ kind: 'webhook', url, ...(secret ? { secret } : {}) });
const pointers = (subscription: NewSubscription): string[] =>
  checkSubscription(subscription).map(({ pointer, code }) => `${pointer} ${code}`);
const secretOf = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;

describe('checkSubscription', () => {
  it.each([
    wanted({ kind: 'page' }),
    wanted(
      { kind: 'email', to: 'van.phong@tinh.gov.vn' },
      { frameworks: ['a'], kinds: ['stage-advanced'], severity: 'warning' },
    ),
    webhook('https://hooks.example.org/in?x=1'),
    webhook('http://10.0.0.1:8080/', secretOf(24)),
    webhook('http://10.0.0.1:8080/', secretOf(64)),
  ])('accepts %j', (subscription) => expect(checkSubscription(subscription)).toEqual([]));

  it.each([
    [wanted({ kind: 'email', to: 'Leader <a@example.org>' }), '/channel/to not-an-address'],
    [wanted({ kind: 'email', to: 'a@example.org,b@example.org' }), '/channel/to not-an-address'],
    [wanted({ kind: 'email', to: 'a@example.org\r\nBcc: b@example.org' }), '/channel/to not-an-address'],
    [wanted({ kind: 'email' }), '/channel/to not-an-address'],
    [wanted({ kind: 'email', to: 'a@example.org', url: 'http://a/' }), '/channel/url not-applicable'],
    [wanted({ kind: 'page', to: 'a@example.org' }), '/channel/to not-applicable'],
    [wanted({ kind: 'fax' as 'page' }), '/channel/kind unknown-channel'],
    [webhook('ftp://example.org/'), '/channel/url not-a-url'],
    [webhook('javascript:alert(1)'), '/channel/url not-a-url'],
    [webhook('example.org'), '/channel/url not-a-url'],
    [webhook('https://user:secret@example.org/'), '/channel/url credentials'],
    [webhook('https://example.org/#x'), '/channel/url fragment'],
    [webhook('https://example.org/', 'geheim'), '/channel/secret not-a-secret'],
    [webhook('https://example.org/', secretOf(23)), '/channel/secret not-a-secret'],
    [webhook('https://example.org/', secretOf(65)), '/channel/secret not-a-secret'],
    [wanted({ kind: 'page' }, { orgUnit: '' }), '/orgUnit required'],
    [wanted({ kind: 'page' }, { frameworks: [] }), '/frameworks not-a-list'],
    [wanted({ kind: 'page' }, { kinds: ['stage-lost'] }), '/kinds unknown-kind'],
    [wanted({ kind: 'page' }, { severity: 'urgent' }), '/severity unknown-severity'],
    [wanted({ kind: 'page' }, { language: 'fr' }), '/language unknown-language'],
  ])('refuses %j', (subscription, problem) => expect(pointers(subscription)).toEqual([problem]));

  it('reports all problems at once', () => {
    expect(pointers(wanted({ kind: 'webhook', secret: 'x' }, { orgUnit: '', language: 'fr' }))).toHaveLength(
      4,
    );
  });
});

describe('destinationOf', () => {
  it('is the host of a webhook, so that a receiver that hangs delays no other', () => {
    expect(destinationOf({ kind: 'webhook', url: 'https://A.example:8443/x' })).toBe('a.example:8443');
    expect(destinationOf({ kind: 'email', to: 'a@b.c' })).toBe('smtp');
    expect(destinationOf({ kind: 'page' })).toBe('page');
  });
});
