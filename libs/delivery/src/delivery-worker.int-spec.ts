import { EventLog } from '#event-log';
import type { Principal } from '#identity/domain';
import { SystemClock } from '#kernel';
import { established, permitAll, valid } from '../../../test/support/cloud-event-factory.js';
import { DeliveryFixture } from '../../../test/support/delivery-fixture.js';
import { eventually } from '../../../test/support/eventually.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import { accept, answerWith } from '../../../test/support/webhook-receiver.js';
import type { Delivery } from './index.js';

let delivery: DeliveryFixture;
beforeEach(async () => {
  delivery = await DeliveryFixture.open();
});
afterEach(() => delivery.close());

const advanced = announcement();

function callerIn(orgUnit: string | null): Pick<Principal, 'grants'> {
  return { grants: [{ rights: new Set(['subscriptions:write']), orgUnit }] };
}

describe('delivery attempts (I4)', () => {
  it('tries again after a failure, under the same message id', async () => {
    delivery.receiver.answer = answerWith(500, 200);
    await delivery.subscribe();
    await delivery.notify(advanced);
    await delivery.deliverAll();
    expect(new Set(delivery.receiver.calls.map(({ id }) => id)).size).toBe(1);
    expect(delivery.receiver.calls).toHaveLength(2);
    expect(await delivery.deliveriesOf()).toMatchObject([
      { state: 'delivered', attempts: 2, lastError: 'HTTP 500' },
    ]);
    const { rows } = await delivery.test.database.query(
      'select number, delivered, reason, detail from delivery.attempts order by number',
    );
    expect(rows).toEqual([
      { number: 1, delivered: false, reason: 'unavailable', detail: 'HTTP 500' },
      { number: 2, delivered: true, reason: null, detail: 'HTTP 200' },
    ]);
  });

  it('passes the trace of the facts on to the receiver, in each attempt', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const log = new EventLog(delivery.test.database, new SystemClock());
    const events = [valid(established('P2'))];
    const { position } = await log.append({ events, mode: 'atomic', policy: permitAll, traceparent });
    delivery.receiver.answer = answerWith(500, 200);
    await delivery.subscribe();
    await delivery.notify(announcement({ data: { events: { count: 1, positions: [position!] } } }));
    await delivery.deliverAll();
    const traces = delivery.receiver.calls.map(({ headers }) => headers['traceparent']);
    expect(traces).toEqual([traceparent, traceparent]);
  });

  it('waits before it tries again', async () => {
    const patient = delivery.startProcess({
      tuning: { backoff: { attempts: 3, firstMs: 60_000, maxMs: 60_000 } },
    });
    delivery.receiver.answer = answerWith(503);
    await delivery.subscribe();
    await delivery.notify(advanced);
    await patient.deliver();
    await patient.deliver();
    expect(delivery.receiver.calls).toHaveLength(1);
    const [written] = await delivery.deliveriesOf();
    expect(written).toMatchObject({ state: 'pending', attempts: 1, lastError: 'HTTP 503' });
    expect(written!.nextAttemptAt! - Date.now()).toBeGreaterThan(20_000);
  });

  it('dead-letters a permanent failure at once and a temporary one after the last attempt, until a retry by hand', async () => {
    delivery.receiver.answer = answerWith(410, 500, 500, 500, 204);
    const { id: subscriptionId } = await delivery.subscribe();
    await delivery.notify(advanced);
    await delivery.deliverAll();
    expect(await delivery.deliveriesOf()).toMatchObject([
      { state: 'dead-lettered', reason: 'gone', attempts: 1 },
    ]);
    const [{ id }] = (await delivery.deliveriesOf()) as [Delivery];
    await expect(delivery.alerting.deliveries.retry(id, callerIn(null))).rejects.toMatchObject({
      code: 'subscription-not-active',
    });
    await delivery.alerting.subscriptions.change(subscriptionId, delivery.caller, { paused: false });
    await delivery.alerting.deliveries.retry(id, callerIn(null));
    await delivery.deliverAll();
    expect(await delivery.deliveriesOf()).toMatchObject([
      { state: 'dead-lettered', reason: 'too-many-attempts', attempts: 4, lastError: 'HTTP 500' },
    ]);
    await delivery.alerting.deliveries.retry(id, callerIn('VN'));
    await delivery.deliverAll();
    expect(await delivery.deliveriesOf()).toMatchObject([{ id, state: 'delivered', attempts: 5 }]);
    expect(new Set(delivery.receiver.calls.map((call) => call.id))).toEqual(new Set([id]));
    await expect(delivery.alerting.deliveries.retry(id, callerIn(null))).rejects.toMatchObject({
      code: 'delivery-not-parked',
    });
    await expect(delivery.alerting.deliveries.retry(id, callerIn('P2'))).rejects.toMatchObject({
      code: 'delivery-not-found',
    });
    await expect(delivery.alerting.deliveries.retry('msg_0', callerIn(null))).rejects.toMatchObject({
      code: 'delivery-not-found',
    });
  });

  it('sends each message once when several workers share the queue', async () => {
    const names = Array.from({ length: 40 }, () => delivery.subscribe());
    await Promise.all(names);
    await delivery.notify(advanced, { ...advanced, orgUnit: 'P2' });
    await Promise.all([
      delivery.deliverAll(delivery.startProcess()),
      delivery.deliverAll(delivery.startProcess()),
      delivery.deliverAll(delivery.startProcess()),
    ]);
    expect(delivery.receiver.calls).toHaveLength(80);
    expect(new Set(delivery.receiver.calls.map(({ id }) => id)).size).toBe(80);
  });
});

describe('a worker that dies or freezes (I4)', () => {
  it('is replaced when its lease ends, and the receiver gets the same message id again', async () => {
    await delivery.subscribe();
    await delivery.notify(advanced);
    const dying = delivery.startProcess({ tuning: { leaseMs: 300 } });
    // The process ends after the receiver's 2xx and before it records the delivery.
    await delivery.test.database
      .query(`create function delivery.lose() returns trigger language plpgsql as 'begin return null; end';
      create trigger lose before update of settled_at on delivery.messages for each row execute function delivery.lose()`);
    await dying.deliver();
    await delivery.test.database.query('drop trigger lose on delivery.messages');
    expect(delivery.receiver.calls).toHaveLength(1);
    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'pending', attempts: 1 }]);
    await delivery.deliverAll();
    expect(delivery.receiver.calls).toHaveLength(2);
    expect(new Set(delivery.receiver.calls.map(({ id }) => id)).size).toBe(1);
    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('cannot mark a message as failed that another worker has delivered', async () => {
    let thaw = (): void => undefined;
    delivery.receiver.answer = (response, _, number) => {
      if (number > 1) return accept(response);
      thaw = () => void response.writeHead(503).end();
    };
    await delivery.subscribe();
    await delivery.notify(advanced);
    const frozen = delivery.startProcess({ tuning: { leaseMs: 200, attemptMs: 30_000 } });
    await frozen.worker.deliverDue();
    await eventually(() => expect(delivery.receiver.calls).toHaveLength(1));
    await delivery.deliverAll();
    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    thaw();
    await frozen.worker.idle();
    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    expect(delivery.receiver.calls).toHaveLength(2);
  });

  it('cannot release a message that another worker has claimed', async () => {
    const answers: ((status: number) => void)[] = [];
    delivery.receiver.answer = (response) =>
      void answers.push((status) => void response.writeHead(status).end());
    await delivery.subscribe();
    await delivery.notify(advanced);
    const frozen = delivery.startProcess({ tuning: { leaseMs: 200, attemptMs: 30_000 } });
    const heir = delivery.startProcess({ tuning: { attemptMs: 30_000 } });
    await frozen.worker.deliverDue();
    await eventually(async () => {
      await heir.worker.deliverDue();
      expect(delivery.receiver.calls).toHaveLength(2);
    });
    answers[0]?.(503);
    await frozen.worker.idle();
    await delivery.alerting.deliver();
    expect(delivery.receiver.calls).toHaveLength(2);
    answers[1]?.(204);
    await heir.worker.idle();
    expect(await delivery.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });
});
