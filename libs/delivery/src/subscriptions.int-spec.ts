import { AlertingFixture, alertingFixtureMigrations } from '../../../test/support/alerting-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { NewSubscription } from './domain/index.js';

let test: TestDatabase;
let alerting: AlertingFixture;
const resolved: Record<string, string[]> = {
  'hooks.example.org': ['93.184.215.14'],
  'inside.example.org': ['10.0.0.1', '::1'],
};

beforeAll(async () => {
  test = await createTestDatabase(alertingFixtureMigrations);
  alerting = new AlertingFixture(test.database, {
    settings: { webhookAllow: ['allowed.example.org'] },
    tuning: {
      subscriptionsPerKey: 3,
      resolve: (host) =>
        resolved[host]
          ? Promise.resolve(resolved[host].map((address) => ({ address, family: 4 })))
          : Promise.reject(new Error('ENOTFOUND')),
    },
  });
  await alerting.establish('VN', 'VN/P1', 'VN/P2', 'P1/C1');
});
afterAll(async () => {
  await alerting.close();
  await test.drop();
});

const webhook = (url: string, secret?: string): NewSubscription => ({
  orgUnit: 'P1',
  channel: { kind: 'webhook', url, ...(secret ? { secret } : {}) },
  language: 'en',
});
const mail: NewSubscription = {
  orgUnit: 'C1',
  channel: { kind: 'email', to: 'a@example.org' },
  language: 'vi',
};

describe('Subscriptions', () => {
  it('creates a subscription and fills in the defaults', async () => {
    const caller = await alerting.principal();
    const { subscription, secret } = await alerting.subscriptions.create(caller, mail);
    expect(secret).toBeNull();
    expect(subscription).toEqual({
      id: expect.stringMatching(/^sub_[0-9a-f]{32}$/) as string,
      owner: caller.id,
      orgUnit: 'C1',
      frameworks: null,
      kinds: null,
      severity: 'info',
      digest: null,
      channel: { kind: 'email', to: 'a@example.org' },
      language: 'vi',
      createdAt: alerting.clock.now(),
      pause: null,
      goneSince: null,
      oldSecretEndsAt: null,
      suspension: null,
      status: { state: 'active' },
    });
    expect(await alerting.subscriptions.list(caller)).toEqual([subscription]);
  });

  it('shows a webhook secret once and stores it sealed', async () => {
    const caller = await alerting.principal();
    const made = await alerting.subscriptions.create(caller, webhook('https://hooks.example.org/x'));
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const own = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(
      (await alerting.subscriptions.create(caller, webhook('https://hooks.example.org/x', own))).secret,
    ).toBe(own);
    expect(JSON.stringify(await alerting.subscriptions.list(caller))).not.toContain('whsec_');
    const { rows } = await test.database.query<{ sealed: string }>('select sealed from delivery.secrets');
    expect(rows).toHaveLength(2);
    expect(rows.map(({ sealed }) => sealed).join()).not.toContain('whsec_');
  });

  it('answers for an org unit outside the caller’s subtree as for an unknown one (I7)', async () => {
    const caller = await alerting.principal(['subscriptions:write'], 'P1');
    await expect(alerting.subscriptions.create(caller, { ...mail, orgUnit: 'P2' })).rejects.toMatchObject({
      code: 'org-unit-not-found',
    });
    await expect(alerting.subscriptions.create(caller, { ...mail, orgUnit: 'VN' })).rejects.toMatchObject({
      code: 'org-unit-not-found',
    });
    await expect(alerting.subscriptions.create(caller, { ...mail, orgUnit: 'XX' })).rejects.toMatchObject({
      code: 'org-unit-not-found',
    });
    expect((await alerting.subscriptions.create(caller, mail)).subscription.orgUnit).toBe('C1');
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest',
    'http://inside.example.org/',
  ])('refuses the internal address %s (I7)', async (url) => {
    const caller = await alerting.principal();
    await expect(alerting.subscriptions.create(caller, webhook(url))).rejects.toMatchObject({
      code: 'invalid-subscription',
      extensions: { errors: [{ pointer: '/channel/url', code: 'private-address' }] },
    });
  });

  it('accepts an allowed host, and a name that does not resolve yet', async () => {
    resolved['allowed.example.org'] = ['10.0.0.1'];
    const caller = await alerting.principal();
    await alerting.subscriptions.create(caller, webhook('http://allowed.example.org/'));
    await alerting.subscriptions.create(caller, webhook('https://soon.example.org/'));
    expect(await alerting.subscriptions.list(caller)).toHaveLength(2);
  });

  it('reports all problems of a request', async () => {
    const caller = await alerting.principal();
    const wrong = { ...webhook('ftp://x/'), language: 'fr' as 'vi' };
    await expect(alerting.subscriptions.create(caller, wrong)).rejects.toMatchObject({
      extensions: { errors: [{ pointer: '/language' }, { pointer: '/channel/url' }] },
    });
  });

  it('limits the subscriptions of a key, also for many requests at the same time', async () => {
    const caller = await alerting.principal();
    const made = await Promise.allSettled(
      Array.from({ length: 6 }, () => alerting.subscriptions.create(caller, mail)),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'too-many-subscriptions' },
    });
    const [first] = await alerting.subscriptions.list(caller);
    await alerting.subscriptions.remove(first!.id, caller);
    await alerting.subscriptions.create(caller, mail);
  });

  it('shows an administrator of one org unit its subtree only, and lets it remove no other subscription (I7)', async () => {
    const owner = await alerting.principal();
    const inside = await alerting.subscriptions.create(owner, mail);
    const outside = await alerting.subscriptions.create(owner, { ...mail, orgUnit: 'P2' });
    const administrator = await alerting.principal(['administer'], 'P1');
    const listed = (await alerting.subscriptions.list(administrator)).map(({ id }) => id);
    expect(listed).toContain(inside.subscription.id);
    expect(listed).not.toContain(outside.subscription.id);
    await expect(alerting.subscriptions.remove(outside.subscription.id, administrator)).rejects.toMatchObject(
      {
        code: 'subscription-not-found',
      },
    );
    await alerting.subscriptions.remove(inside.subscription.id, administrator);
  });

  it('can be removed by its owner and by administrators only', async () => {
    const [owner, other, administrator] = [
      await alerting.principal(),
      await alerting.principal(),
      await alerting.principal(['administer']),
    ];
    const { subscription } = await alerting.subscriptions.create(
      owner,
      webhook('https://hooks.example.org/x'),
    );
    await expect(alerting.subscriptions.remove(subscription.id, other)).rejects.toMatchObject({
      code: 'subscription-not-found',
    });
    expect(await alerting.subscriptions.list(other)).toEqual([]);
    expect((await alerting.subscriptions.list(administrator)).map(({ id }) => id)).toContain(subscription.id);
    await alerting.subscriptions.remove(subscription.id, administrator);
    await expect(alerting.subscriptions.remove(subscription.id, owner)).rejects.toMatchObject({
      code: 'subscription-not-found',
    });
    const { rows } = await test.database.query('select 1 from delivery.secrets where subscription_id = $1', [
      subscription.id,
    ]);
    expect(rows).toEqual([]);
  });
});
