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
const all = { by: 'position', from: 1, to: 1_000 } as const;
const unitsOf = (calls: readonly { body: string }[]) =>
  calls.map(({ body }) => (JSON.parse(body) as { data: { orgUnit: { code: string } } }).data.orgUnit.code);

describe('replaying a range of the journal to a subscription (I4)', () => {
  it('sends again what it got, under the same message ids, and to nobody else', async () => {
    const other = await delivery.startReceiver();
    await delivery.subscribe({ channel: { kind: 'webhook', url: other.url } });
    const { id } = await delivery.subscribe();
    await delivery.notify(advanced, { ...advanced, orgUnit: 'P2' });
    await delivery.deliverAll();
    const first = delivery.receiver.calls.map((call) => call.id).sort();
    expect(await delivery.alerting.replays.replay(id, delivery.caller, all)).toEqual({
      resent: 2,
      added: 0,
      next: null,
    });
    await delivery.deliverAll();
    expect(
      delivery.receiver.calls
        .slice(2)
        .map((call) => call.id)
        .sort(),
    ).toEqual(first);
    expect(other.calls).toHaveLength(2);
  });

  it('sends what fell into a pause, and what came before the subscription', async () => {
    await delivery.notify(advanced);
    const { id } = await delivery.subscribe();
    await delivery.alerting.subscriptions.change(id, delivery.caller, { paused: true });
    await delivery.notify({ ...advanced, orgUnit: 'P2' });
    await delivery.alerting.subscriptions.change(id, delivery.caller, { paused: false });
    expect(await delivery.alerting.replays.replay(id, delivery.caller, all)).toEqual({
      resent: 1,
      added: 1,
      next: null,
    });
    await delivery.deliverAll();
    expect(unitsOf(delivery.receiver.calls).sort()).toEqual(['P1', 'P2']);
    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'delivered' }]);
    await delivery.alerting.replays.replay(id, delivery.caller, all);
    await delivery.deliverAll();
    expect(new Set(delivery.receiver.calls.map((call) => call.id)).size).toBe(2);
  });

  it('keeps to the range of positions or times, and to what the subscription is for', async () => {
    await delivery.notify(advanced);
    await delivery.notify({ ...advanced, orgUnit: 'P2' });
    const { id } = await delivery.subscribe({ orgUnit: 'P2' });
    const replay = (range: Parameters<typeof delivery.alerting.replays.replay>[2]) =>
      delivery.alerting.replays.replay(id, delivery.caller, range);
    expect(await replay({ by: 'position', from: 1, to: 2 })).toMatchObject({ resent: 0, added: 0 });
    const at = delivery.alerting.clock.now();
    expect(await replay({ by: 'time', from: at + 1, to: at + 2 })).toMatchObject({ added: 0 });
    expect(await replay({ by: 'time', from: at, to: at })).toMatchObject({ added: 1 });
    const severe = await delivery.subscribe({ severity: 'critical' });
    expect(await delivery.alerting.replays.replay(severe.id, delivery.caller, all)).toMatchObject({
      added: 0,
    });
  });

  it('sends nothing about org units that the key does not see (I7)', async () => {
    await delivery.notify(advanced, { ...advanced, orgUnit: 'P2' });
    const narrow = await delivery.alerting.principal(['subscriptions:write'], 'P1');
    const { id } = await delivery.subscribe();
    const administrator = await delivery.alerting.principal(['administer']);
    await delivery.test.database.query('update delivery.subscriptions set owner = $1', [narrow.id]);
    await delivery.alerting.replays.replay(id, administrator, all);
    await delivery.deliverAll();
    expect(unitsOf(delivery.receiver.calls)).toEqual(['P1']);
    await expect(delivery.alerting.replays.replay(id, delivery.caller, all)).rejects.toMatchObject({
      code: 'subscription-not-found',
    });
  });

  it('is refused while nothing is sent, for a channel that people read, and for an empty range', async () => {
    const { id } = await delivery.subscribe();
    await expect(
      delivery.alerting.replays.replay(id, delivery.caller, { by: 'position', from: 2, to: 1 }),
    ).rejects.toMatchObject({ code: 'empty-range' });
    await delivery.alerting.subscriptions.change(id, delivery.caller, { paused: true });
    await expect(delivery.alerting.replays.replay(id, delivery.caller, all)).rejects.toMatchObject({
      code: 'subscription-not-active',
    });
    const page = await delivery.subscribe({ channel: { kind: 'page' } });
    await expect(delivery.alerting.replays.replay(page.id, delivery.caller, all)).rejects.toMatchObject({
      code: 'not-replayable',
    });
  });
});

describe('a test message', () => {
  it('is signed and marked, and the answer tells how the attempt ended', async () => {
    const { id, secret } = await delivery.subscribe();
    expect(await delivery.alerting.testSend.send(id, delivery.caller)).toMatchObject({
      state: 'delivered',
      alertId: null,
      attempts: 1,
      tries: [{ number: 1, delivered: true, status: 204, detail: 'HTTP 204' }],
    });
    const [call] = delivery.receiver.calls;
    expect(new Webhook(secret).verify(call!.body, call!.headers)).toMatchObject({
      type: 'subscription.test',
      data: { subscription: { id }, title: 'Test message from Thang' },
    });
  });

  it('is tried once only, and a failed one is nothing to look after', async () => {
    delivery.receiver.answer = answerWith(404);
    const { id } = await delivery.subscribe();
    expect(await delivery.alerting.testSend.send(id, delivery.caller)).toMatchObject({
      state: 'dead-lettered',
      reason: 'refused',
      tries: [{ delivered: false, status: 404, reason: 'refused' }],
    });
    await delivery.deliverAll();
    expect(delivery.receiver.calls).toHaveLength(1);
    expect(await delivery.alerting.deliveries.backlog()).toEqual([]);
    expect(
      await delivery.alerting.deliveries.list({ orgUnits: null, state: 'dead-lettered', limit: 10 }),
    ).toEqual([]);
  });

  it('is delivered at once on the page, and not sent while the subscription is paused', async () => {
    const { id } = await delivery.subscribe({ channel: { kind: 'page' } });
    expect(await delivery.alerting.testSend.send(id, delivery.caller)).toMatchObject({
      state: 'delivered',
      tries: [],
    });
    await delivery.alerting.subscriptions.change(id, delivery.caller, { paused: true });
    await expect(delivery.alerting.testSend.send(id, delivery.caller)).rejects.toMatchObject({
      code: 'subscription-not-active',
    });
  });
});

describe('the deliveries of a subscription', () => {
  it('show every attempt with its time, length, status and detail, the newest message first', async () => {
    delivery.receiver.answer = answerWith(500, 204);
    const { id } = await delivery.subscribe();
    await delivery.notify(advanced);
    await delivery.deliverAll();
    delivery.alerting.clock.advance(1_000);
    await delivery.notify({ ...advanced, orgUnit: 'P2' });
    await delivery.deliverAll();
    const page = { state: null, limit: 1, after: null };
    const [newest] = await delivery.alerting.attempts.list(id, delivery.caller, page);
    expect(newest).toMatchObject({ orgUnit: 'P2', tries: [{ number: 1, status: 204 }] });
    const [older] = await delivery.alerting.attempts.list(id, delivery.caller, { ...page, after: newest! });
    expect(older).toMatchObject({
      orgUnit: 'P1',
      alertId: '1-stage',
      tries: [
        { number: 1, delivered: false, status: 500, reason: 'unavailable', detail: 'HTTP 500' },
        { number: 2, delivered: true, status: 204, reason: null, detail: 'HTTP 204' },
      ],
    });
    for (const { startedAt, finishedAt } of older!.tries)
      expect(finishedAt).toBeGreaterThanOrEqual(startedAt);
    const stranger = await delivery.alerting.principal();
    await expect(delivery.alerting.attempts.list(id, stranger, page)).rejects.toMatchObject({
      code: 'subscription-not-found',
    });
  });
});
