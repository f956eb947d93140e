import { Webhook } from 'standardwebhooks';
import { withTransaction } from '#database';
import { DeliveryFixture } from '../../../test/support/delivery-fixture.js';
import { alertRule } from '../../../test/support/alert-rule-factory.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';

const HOUR = 3_600_000;

let delivery: DeliveryFixture;
beforeEach(async () => {
  delivery = await DeliveryFixture.open();
});
afterEach(() => delivery.close());

const advanced = announcement();

describe('from a change of an alert to a message (I4)', () => {
  it('notifies a subscriber of an org unit above, signed and in the language of the subscription', async () => {
    const { secret } = await delivery.subscribe();
    await delivery.notify(advanced);
    await delivery.alerting.deliver();
    const [call] = delivery.receiver.calls;
    expect(new Webhook(secret).verify(call!.body, call!.headers)).toMatchObject({
      type: 'alert.firing',
      timestamp: '2025-09-02T00:00:00.000Z',
      data: {
        position: '1',
        alert: {
          id: '1-stage',
          kind: 'stage-advanced',
          severity: 'info',
          state: 'firing',
          url: 'http://thang.test/alerts/1-stage',
        },
        orgUnit: { code: 'P1' },
        day: '2025-09-02',
        stage: { from: stageRef(1), to: stageRef(2) },
        language: 'en',
        title: 'P1 reached stage 2 (s2)',
      },
    });
    expect(await delivery.deliveriesOf()).toMatchObject([
      {
        id: call!.id,
        channel: 'webhook',
        state: 'delivered',
        attempts: 1,
        lastError: null,
        nextAttemptAt: null,
      },
    ]);
  });

  it('records a message for every channel: the page as delivered, mail without a server as dead-lettered', async () => {
    await delivery.subscribe({ channel: { kind: 'page' } });
    await delivery.subscribe({ channel: { kind: 'email', to: 'a@example.org' }, language: 'vi' });
    await delivery.notify(advanced);
    await delivery.alerting.deliver();
    expect(await delivery.deliveriesOf()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ channel: 'page', state: 'delivered', attempts: 0 }),
        expect.objectContaining({
          channel: 'email',
          state: 'dead-lettered',
          reason: 'no-mail-server',
          lastError: 'no mail server configured',
        }),
      ]),
    );
    const deadLettered = await delivery.alerting.deliveries.list({
      orgUnits: ['P1'],
      state: 'dead-lettered',
      limit: 10,
    });
    expect(deadLettered).toMatchObject([
      {
        alertId: '1-stage',
        orgUnit: 'P1',
        title: { vi: 'P1 đã đạt giai đoạn 2 (s2)', en: 'P1 reached stage 2 (s2)' },
      },
    ]);
    expect(
      await delivery.alerting.deliveries.list({ orgUnits: ['P2'], state: 'dead-lettered', limit: 10 }),
    ).toEqual([]);
  });

  it('writes no message for a transaction that rolled back, and one for the change that committed', async () => {
    await delivery.subscribe();
    await delivery.alerting.write(advanced);
    const crash = withTransaction(delivery.test.database, async (tx) => {
      await delivery.alerting.engine.advance(
        tx,
        async (changes) => void (await delivery.alerting.router.route(tx, changes)),
      );
      throw new Error('crash');
    });
    await expect(crash).rejects.toThrow('crash');
    await delivery.alerting.deliver();
    expect(delivery.receiver.calls).toEqual([]);
    await Promise.all([delivery.alerting.notify(), delivery.startProcess().notify()]);
    await delivery.deliverAll();
    expect(delivery.receiver.calls).toHaveLength(1);
  });

  it('writes no message for history or a baseline', async () => {
    await delivery.subscribe();
    await delivery.notify({ ...advanced, silent: true }, { ...advanced, kind: 'baseline', orgUnit: 'P2' });
    await delivery.alerting.deliver();
    expect(delivery.receiver.calls).toEqual([]);
    expect(
      await delivery.alerting.deliveries.list({ orgUnits: null, state: 'delivered', limit: 10 }),
    ).toEqual([]);
  });

  it('notifies only subscribers at or above the org unit', async () => {
    await delivery.subscribe({ orgUnit: 'P2' });
    await delivery.notify(advanced);
    await delivery.alerting.deliver();
    expect(delivery.receiver.calls).toEqual([]);
  });

  it('suppresses messages with a reason when the key of the subscription ends (I7)', async () => {
    await delivery.subscribe();
    await delivery.alerting.keys.revoke(delivery.caller.id);
    await delivery.notify(advanced);
    await delivery.alerting.deliver();
    expect(delivery.receiver.calls).toEqual([]);
    expect(await delivery.deliveriesOf()).toMatchObject([
      { state: 'suppressed', reason: 'key-ended', attempts: 0 },
    ]);
  });

  it('suppresses waiting messages of a subscription that is removed', async () => {
    const { id } = await delivery.subscribe();
    await delivery.notify(advanced);
    await delivery.alerting.subscriptions.remove(id, delivery.caller);
    await delivery.alerting.deliver();
    expect(delivery.receiver.calls).toEqual([]);
    expect(await delivery.deliveriesOf()).toMatchObject([
      { state: 'suppressed', reason: 'subscription-removed' },
    ]);
  });

  it('delays a message until the cool-down ends, and suppresses it when the alert ends before', async () => {
    const cooling = delivery.startProcess({
      rules: [alertRule('threshold-approaching', { coolDownMs: 10 * HOUR })],
    });
    await delivery.subscribe();
    const at = (progress: number) =>
      announcement({
        kind: progress < 0.8 ? 'kpi-moved' : 'threshold-approaching',
        data: { from: stageRef(2), progress },
      });
    for (const progress of [0.9, 0.5, 0.9, 0.5, 0.9]) {
      await cooling.write(at(progress));
      await cooling.notify();
      await cooling.deliver();
      cooling.clock.advance(HOUR);
    }
    const heard = (): string[] =>
      delivery.receiver.calls.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    expect(heard()).toEqual(['alert.firing', 'alert.resolved']);
    cooling.clock.advance(6 * HOUR);
    await cooling.deliver();
    expect(heard()).toEqual(['alert.firing', 'alert.resolved', 'alert.firing']);
    expect(
      await delivery.alerting.deliveries.list({ orgUnits: null, state: 'suppressed', limit: 10 }),
    ).toMatchObject([{ reason: 'settled-before-told' }]);
  });

  it.each([
    ['ahead of', HOUR],
    ['behind', -HOUR],
  ])('delivers at once on a host whose clock is an hour %s that of the journal', async (_, ahead) => {
    const host = delivery.startProcess();
    host.clock.advance(ahead);
    await delivery.subscribe();
    await delivery.alerting.write(advanced);
    await host.notify();
    await host.deliver();
    expect(delivery.receiver.calls).toHaveLength(1);
  });

  it('counts a cool-down from the moment of writing when the journal is a day ahead of the clock', async () => {
    const rules = [alertRule('threshold-approaching', { coolDownMs: HOUR })];
    const [ahead, host] = [delivery.startProcess({ rules }), delivery.startProcess({ rules })];
    ahead.clock.advance(24 * HOUR);
    await delivery.subscribe();
    for (const progress of [0.9, 0.5, 0.9]) {
      const kind = progress < 0.8 ? 'kpi-moved' : 'threshold-approaching';
      await ahead.write(announcement({ kind, data: { from: stageRef(2), progress } }));
    }
    await host.notify();
    await host.deliver();
    expect(delivery.receiver.calls).toHaveLength(2);
    host.clock.advance(HOUR);
    await host.deliver();
    expect(delivery.receiver.calls).toHaveLength(3);
  });
});
