import { AuditTrail } from '#identity';
import { Webhook } from 'standardwebhooks';
import { DeliveryFixture } from '../../../test/support/delivery-fixture.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import { answerWith } from '../../../test/support/webhook-receiver.js';

let delivery: DeliveryFixture;
beforeEach(async () => {
  delivery = await DeliveryFixture.open();
});
afterEach(() => delivery.close());

const advanced = announcement();
/** Returns a process that waits a minute before it tries again. */
const patient = () =>
  delivery.startProcess({ tuning: { backoff: { attempts: 3, firstMs: 60_000, maxMs: 60_000 } } });
const subscriptionsOf = () => delivery.alerting.subscriptions;

describe('changing a subscription', () => {
  it('changes what the patch names and keeps the rest; null brings back the default', async () => {
    const { id } = await delivery.subscribe({ frameworks: ['f'], severity: 'critical' });
    const changed = await subscriptionsOf().change(id, delivery.caller, {
      orgUnit: 'P1',
      frameworks: null,
      kinds: ['stage-advanced'],
      language: 'vi',
    });
    expect(changed).toMatchObject({
      id,
      orgUnit: 'P1',
      frameworks: null,
      kinds: ['stage-advanced'],
      severity: 'critical',
      language: 'vi',
      channel: { kind: 'webhook', url: delivery.receiver.url },
      status: { state: 'active' },
    });
    expect(await subscriptionsOf().get(id, delivery.caller)).toEqual(changed);
    expect(await subscriptionsOf().change(id, delivery.caller, { severity: null })).toMatchObject({
      severity: 'info',
      kinds: ['stage-advanced'],
    });
  });

  it('reports all problems of a change at once, with pointers, and changes nothing', async () => {
    const { id } = await delivery.subscribe();
    const wrong = {
      language: null,
      severity: 'urgent' as 'info',
      channel: { kind: 'email' as const, url: 'http://10.0.0.1/', secret: 'whsec_x' },
      owner: 'key_0',
    };
    await expect(subscriptionsOf().change(id, delivery.caller, wrong)).rejects.toMatchObject({
      code: 'invalid-subscription',
      extensions: {
        errors: [
          { pointer: '/severity', code: 'unknown-severity' },
          { pointer: '/language', code: 'unknown-language' },
          { pointer: '/channel/kind', code: 'fixed' },
          { pointer: '/channel/secret', code: 'use-rotation' },
          { pointer: '/owner', code: 'administrators-only' },
        ],
      },
    });
    await expect(
      subscriptionsOf().change(id, delivery.caller, { channel: { url: 'http://10.0.0.1/' } }),
    ).rejects.toMatchObject({
      extensions: { errors: [{ pointer: '/channel/url', code: 'private-address' }] },
    });
    await expect(
      subscriptionsOf().change(id, delivery.caller, { channel: { url: null } }),
    ).rejects.toMatchObject({ extensions: { errors: [{ pointer: '/channel/url', code: 'not-a-url' }] } });
    expect(await subscriptionsOf().get(id, delivery.caller)).toMatchObject({
      severity: 'info',
      language: 'en',
    });
  });

  it('sends what waits to the new target, under the same message id', async () => {
    delivery.receiver.answer = answerWith(500);
    const next = await delivery.startReceiver();
    const { id } = await delivery.subscribe();
    await delivery.notify(advanced);
    await patient().deliver();
    await subscriptionsOf().change(id, delivery.caller, { channel: { url: next.url } });
    await delivery.test.database.query('update delivery.messages set next_attempt_at = clock_timestamp()');
    await delivery.deliverAll();
    expect(next.calls.map((call) => call.id)).toEqual([delivery.receiver.calls[0]!.id]);
  });

  it('lets only the owner and administrators of the subtree see and change it (I7)', async () => {
    const { id } = await delivery.subscribe({ orgUnit: 'P1' });
    const [stranger, neighbour, administrator] = [
      await delivery.alerting.principal(),
      await delivery.alerting.principal(['administer'], 'P2'),
      await delivery.alerting.principal(['administer'], 'P1'),
    ];
    for (const caller of [stranger, neighbour]) {
      const notFound = { code: 'subscription-not-found' };
      await expect(subscriptionsOf().get(id, caller)).rejects.toMatchObject(notFound);
      await expect(subscriptionsOf().change(id, caller, { paused: true })).rejects.toMatchObject(notFound);
      await expect(delivery.alerting.secrets.rotate(id, caller)).rejects.toMatchObject(notFound);
    }
    await expect(subscriptionsOf().change(id, administrator, { orgUnit: 'P2' })).rejects.toMatchObject({
      code: 'org-unit-not-found',
    });
    expect(await subscriptionsOf().change(id, administrator, { paused: true })).toMatchObject({
      status: { state: 'paused', reason: 'requested' },
    });
  });
});

describe('pausing a subscription (I4)', () => {
  it('suppresses what waits and what falls into the pause, visibly, and notifies again when it is resumed', async () => {
    delivery.receiver.answer = answerWith(500, 204);
    const { id } = await delivery.subscribe();
    await delivery.notify(advanced);
    await patient().deliver();
    await subscriptionsOf().change(id, delivery.caller, { paused: true });
    await delivery.notify({ ...advanced, orgUnit: 'P2' });
    await delivery.deliverAll();
    expect(delivery.receiver.calls).toHaveLength(1);
    for (const alertId of ['1-stage', '3-stage'])
      expect(await delivery.deliveriesOf(alertId)).toMatchObject([{ state: 'suppressed', reason: 'paused' }]);
    expect(await subscriptionsOf().change(id, delivery.caller, { paused: false })).toMatchObject({
      pause: null,
      status: { state: 'active' },
    });
    await delivery.notify({ ...advanced, orgUnit: 'VN' });
    await delivery.deliverAll();
    expect(delivery.receiver.calls).toHaveLength(2);
  });

  it('is what the link in a mail does for its receiver, once', async () => {
    const { id } = await delivery.subscribe({ channel: { kind: 'email', to: 'a@example.org' } });
    await subscriptionsOf().unsubscribe(id);
    const { status } = await subscriptionsOf().get(id, delivery.caller);
    expect(status).toMatchObject({ state: 'paused', reason: 'unsubscribed' });
    await subscriptionsOf().unsubscribe(id);
    expect((await subscriptionsOf().get(id, delivery.caller)).status).toEqual(status);
    await delivery.notify(advanced);
    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'suppressed', reason: 'paused' }]);
    const page = { state: 'suppressed', limit: 10, after: null } as const;
    expect(await delivery.alerting.attempts.list(id, delivery.caller, page)).toMatchObject([
      { reason: 'paused', alertId: '1-stage', tries: [] },
    ]);
  });
});

describe('rotating the secret of a subscription', () => {
  it('signs with both secrets until the old one ends by itself, and then with the new one only', async () => {
    const { id, secret: old } = await delivery.subscribe();
    const { secret, oldSecretEndsAt } = await delivery.alerting.secrets.rotate(id, delivery.caller);
    expect(secret).toMatch(/^whsec_/);
    expect(secret).not.toBe(old);
    expect(oldSecretEndsAt - Date.now()).toBeGreaterThan(23 * 3_600_000);
    expect((await subscriptionsOf().get(id, delivery.caller)).oldSecretEndsAt).toBe(oldSecretEndsAt);
    await delivery.notify(advanced);
    await delivery.alerting.deliver();
    const [during] = delivery.receiver.calls;
    for (const known of [old, secret]) new Webhook(known).verify(during!.body, during!.headers);

    await delivery.test.database.query(
      'update delivery.secrets set ends_at = clock_timestamp() where ends_at > now()',
    );
    await delivery.notify({ ...advanced, orgUnit: 'P2' });
    await delivery.alerting.deliver();
    const after = delivery.receiver.calls[1]!;
    new Webhook(secret).verify(after.body, after.headers);
    expect(() => new Webhook(old).verify(after.body, after.headers)).toThrow('No matching signature');
    expect((await subscriptionsOf().get(id, delivery.caller)).oldSecretEndsAt).toBeNull();
  });

  it('is in the audit trail, with who did it and without the secret', async () => {
    const { id } = await delivery.subscribe();
    const { secret } = await delivery.alerting.secrets.rotate(id, delivery.caller, { overlapHours: 2 });
    const [record] = await new AuditTrail(delivery.test.database).list(1);
    expect(record).toMatchObject({
      action: 'secret-rotated',
      target: id,
      actor: expect.objectContaining({ id: delivery.caller.id, name: delivery.caller.name }) as object,
      after: { overlapHours: 2 },
    });
    expect(JSON.stringify(record)).not.toContain(secret);
  });

  it('keeps every secret that a receiver may still use when it is rotated twice, and refuses a third time', async () => {
    const { id, secret: first } = await delivery.subscribe();
    const own = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const { secret: second } = await delivery.alerting.secrets.rotate(id, delivery.caller);
    const { secret: third } = await delivery.alerting.secrets.rotate(id, delivery.caller, { secret: own });
    expect(third).toBe(own);
    await delivery.notify(advanced);
    await delivery.alerting.deliver();
    const [call] = delivery.receiver.calls;
    for (const known of [first, second, third]) new Webhook(known).verify(call!.body, call!.headers);
    await expect(delivery.alerting.secrets.rotate(id, delivery.caller)).rejects.toMatchObject({
      code: 'too-many-secrets',
    });
  });

  it('refuses a secret of the wrong form, and a channel that signs nothing', async () => {
    const { id } = await delivery.subscribe();
    await expect(
      delivery.alerting.secrets.rotate(id, delivery.caller, { secret: 'geheim' }),
    ).rejects.toMatchObject({ extensions: { errors: [{ pointer: '/secret', code: 'not-a-secret' }] } });
    const page = await delivery.subscribe({ channel: { kind: 'page' } });
    await expect(delivery.alerting.secrets.rotate(page.id, delivery.caller)).rejects.toMatchObject({
      code: 'not-signed',
    });
  });
});

describe('giving a subscription to another key', () => {
  it('goes on under the new key after the old one has ended', async () => {
    const { id } = await delivery.subscribe({ orgUnit: 'P1' });
    await delivery.alerting.keys.revoke(delivery.caller.id);
    const administrator = await delivery.alerting.principal(['administer'], 'P1');
    const heir = await delivery.alerting.principal(['subscriptions:write'], 'P1');
    expect(await subscriptionsOf().list(administrator)).toMatchObject([
      { id, status: { state: 'disabled', reason: 'key-ended' } },
    ]);
    expect(await subscriptionsOf().change(id, administrator, { owner: heir.id })).toMatchObject({
      owner: heir.id,
      status: { state: 'active' },
    });
    await delivery.notify(advanced);
    await delivery.alerting.deliver();
    expect(delivery.receiver.calls).toHaveLength(1);
    expect(await subscriptionsOf().list(heir)).toMatchObject([{ id }]);
  });

  it('is refused for a key that has ended, may not subscribe, or sees another subtree (I7)', async () => {
    const { id } = await delivery.subscribe({ orgUnit: 'P1' });
    const administrator = await delivery.alerting.principal(['administer'], 'P1');
    const ended = await delivery.alerting.principal(['subscriptions:write'], 'P1');
    await delivery.alerting.keys.revoke(ended.id);
    const others = [
      ended,
      await delivery.alerting.principal(['read'], 'P1'),
      await delivery.alerting.principal(['subscriptions:write'], 'P2'),
      await delivery.alerting.principal(['subscriptions:write']),
    ];
    for (const owner of [...others.map(({ id }) => id), 'key_0', null])
      await expect(subscriptionsOf().change(id, administrator, { owner })).rejects.toMatchObject({
        extensions: { errors: [{ pointer: '/owner', code: 'unknown-key' }] },
      });
  });
});
