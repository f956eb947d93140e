import { AuditTrail, commandLine, Persons, toPrincipal } from '#identity';
import { DeliveryFixture } from '../../../test/support/delivery-fixture.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import { answerWith } from '../../../test/support/webhook-receiver.js';
import type { AttemptedDelivery } from './index.js';

let delivery: DeliveryFixture;
beforeEach(async () => {
  delivery = await DeliveryFixture.open();
});
afterEach(() => delivery.close());

const advanced = announcement();
const mailTo = (to: string) => ({ orgUnit: 'P1', channel: { kind: 'email', to } as const });

/** Returns the messages to a subscription that are about a subscription itself. */
async function noticesTo(id: string, by = delivery.caller): Promise<AttemptedDelivery[]> {
  const all = await delivery.alerting.attempts.list(id, by, { state: null, limit: 50, after: null });
  return all.filter(({ alertId }) => alertId === null);
}

describe('a receiver that answers 410 (I4)', () => {
  it('disables its subscription at once, suppresses what follows, and notifies the owner by mail', async () => {
    delivery.receiver.answer = answerWith(410, 204);
    const mail = await delivery.subscribe({ ...mailTo('owner@example.org'), kinds: ['stage-regressed'] });
    const { id } = await delivery.subscribe();
    await delivery.notify(advanced);
    await delivery.deliverAll();
    expect(await delivery.alerting.subscriptions.get(id, delivery.caller)).toMatchObject({
      status: { state: 'disabled', reason: 'gone', since: expect.any(Number) as number },
    });
    await delivery.notify({ ...advanced, orgUnit: 'P2' });
    await delivery.deliverAll();
    expect(delivery.receiver.calls).toHaveLength(1);
    const sent = await delivery.alerting.attempts.list(id, delivery.caller, {
      state: 'suppressed',
      limit: 10,
      after: null,
    });
    expect(sent).toMatchObject([{ orgUnit: 'P2', reason: 'gone', attempts: 0 }]);
    const [notice, ...more] = await noticesTo(mail.id);
    expect(more).toEqual([]);
    expect(notice?.title).toEqual({
      vi: 'Thông báo về VN đã ngừng',
      en: 'Notifications about VN have stopped',
    });
  });

  it('is notified again when the subscription is resumed, or gets a new address', async () => {
    delivery.receiver.answer = answerWith(410, 204);
    const next = await delivery.startReceiver();
    const { id } = await delivery.subscribe();
    await delivery.notify(advanced);
    await delivery.deliverAll();
    const changed = await delivery.alerting.subscriptions.change(id, delivery.caller, {
      channel: { url: next.url },
    });
    expect(changed.status).toEqual({ state: 'active' });
    await delivery.notify({ ...advanced, orgUnit: 'P2' });
    await delivery.deliverAll();
    expect(next.calls).toHaveLength(1);
  });
});

describe('a subscription whose key has ended (I7)', () => {
  it('is marked, is not retried, and its receiver and the administrators are notified once', async () => {
    const administrator = await delivery.alerting.principal(['administer'], 'P1');
    const { subscription: inbox } = await delivery.alerting.subscriptions.create(administrator, {
      ...mailTo('administrator@example.org'),
      kinds: ['stage-regressed'],
      language: 'vi',
    });
    const neighbour = await delivery.alerting.principal(['administer'], 'P2');
    const { subscription: elsewhere } = await delivery.alerting.subscriptions.create(neighbour, {
      ...mailTo('neighbour@example.org'),
      orgUnit: 'P2',
      language: 'vi',
    });
    const { id } = await delivery.subscribe(mailTo('leader@example.org'));
    await delivery.notify(advanced);
    await delivery.alerting.keys.revoke(delivery.caller.id);
    await delivery.alerting.watch.noticeEndedKeys();
    await delivery.alerting.watch.noticeEndedKeys();

    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'suppressed', reason: 'key-ended' }]);
    expect(await delivery.alerting.subscriptions.list(administrator)).toContainEqual(
      expect.objectContaining({
        id,
        status: { state: 'disabled', reason: 'key-ended', since: expect.any(Number) as number },
      }),
    );
    expect(await noticesTo(inbox.id, administrator)).toHaveLength(1);
    expect(await noticesTo(id, administrator)).toMatchObject([
      { title: { vi: 'Thông báo về P1 đã ngừng', en: 'Notifications about P1 have stopped' } },
    ]);
    expect(await noticesTo(elsewhere.id, neighbour)).toEqual([]);
  });

  it('is noticed again when it is given to a key that ends too', async () => {
    const administrator = await delivery.alerting.principal(['administer']);
    const { id } = await delivery.subscribe(mailTo('leader@example.org'));
    await delivery.alerting.keys.revoke(delivery.caller.id);
    await delivery.alerting.watch.noticeEndedKeys();
    const heir = await delivery.alerting.principal();
    await delivery.alerting.subscriptions.change(id, administrator, { owner: heir.id });
    await delivery.alerting.watch.noticeEndedKeys();
    expect(await noticesTo(id, administrator)).toHaveLength(1);
    await delivery.alerting.keys.revoke(heir.id);
    await delivery.alerting.watch.noticeEndedKeys();
    expect(await noticesTo(id, administrator)).toHaveLength(2);
  });
});

describe('a subscription of a person who was deactivated (I7)', () => {
  it('is disabled, and what would be sent is suppressed', async () => {
    const { database, clock, subscriptions, watch } = delivery.alerting;
    const persons = new Persons(database, clock, new AuditTrail(database));
    const person = await persons.create(
      {
        name: 'An',
        email: 'an@person.example',
        language: 'vi',
        timeZone: 'Asia/Ho_Chi_Minh',
        orgUnit: 'P1',
        roles: [{ role: 'leader', orgUnit: 'P1' }],
      },
      commandLine,
    );
    const owner = toPrincipal(person);
    const { subscription } = await subscriptions.create(owner, {
      ...mailTo('an@person.example'),
      language: 'vi',
    });
    await delivery.notify(advanced);
    await persons.change(person.id, { active: false }, commandLine);
    await watch.noticeEndedKeys();
    const administrator = await delivery.alerting.principal(['administer']);
    expect(await subscriptions.list(administrator)).toContainEqual(
      expect.objectContaining({
        id: subscription.id,
        status: { state: 'disabled', reason: 'key-ended', since: expect.any(Number) as number },
      }),
    );
    expect(await noticesTo(subscription.id, administrator)).toHaveLength(1);
  });
});
