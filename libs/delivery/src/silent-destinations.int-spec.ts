import { DeliveryFixture } from '../../../test/support/delivery-fixture.js';
import { eventually } from '../../../test/support/eventually.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import { accept, type ScriptedReceiver } from '../../../test/support/webhook-receiver.js';
import { defaultBreaker } from './index.js';

let delivery: DeliveryFixture;
beforeEach(async () => {
  delivery = await DeliveryFixture.open();
});
afterEach(() => delivery.close());

/** Changes that each cause a message. */
function changes(count: number, orgUnit = 'P1'): ReturnType<typeof announcement>[] {
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = index % 2 === 0 ? [1, 2] : [2, 1];
    const kind = index % 2 === 0 ? 'stage-advanced' : 'stage-regressed';
    return announcement({ orgUnit, kind, data: { from: stageRef(from!), to: stageRef(to!) } });
  });
}

/** Attempts that only the test ends. */
const unending = { attemptMs: 60_000, leaseMs: 120_000 };

function reset(receiver: ScriptedReceiver): void {
  receiver.answer = (response) => void response.destroy();
}

async function stored(): Promise<Record<string, unknown>[]> {
  const { rows } = await delivery.test.database.query(
    'select failures, suspended_until is not null as suspended, is_slow, reason from delivery.destinations',
  );
  return rows;
}

/** Ends the suspensions, as if their time had passed. */
async function endSuspensions(): Promise<void> {
  await delivery.test.database.query(
    'update delivery.destinations set suspended_until = clock_timestamp() where suspended_until is not null',
  );
}

describe('a receiver that does not answer (I4)', () => {
  it('delivers 63 of 63 messages to a healthy receiver while 200 other destinations hang', async () => {
    const hanging = await delivery.startReceiver('0.0.0.0');
    hanging.answer = () => undefined;
    const { port } = new URL(hanging.url);
    const settings = { webhookAllow: ['127.0.0.0/8'], secretKey: null };
    const process = delivery.startProcess({ settings, tuning: { ...unending, subscriptionsPerKey: 201 } });
    for (let host = 1; host <= 200; host += 1)
      await process.subscriptions.create(delivery.caller, {
        ...{ orgUnit: 'P2', language: 'en' },
        channel: { kind: 'webhook', url: `http://127.0.1.${host}:${port}/` },
      });
    await process.subscriptions.create(delivery.caller, {
      ...{ orgUnit: 'P1', language: 'en' },
      channel: { kind: 'webhook', url: delivery.receiver.url },
    });
    await process.write(...changes(3, 'P2'));
    await process.write(...changes(63));
    await process.notify();
    await process.worker.deliverDue();
    await eventually(() => expect(new Set(delivery.receiver.calls.map(({ id }) => id)).size).toBe(63));
    await eventually(() => expect(hanging.calls).toHaveLength(200));
    await hanging.close();
    await process.worker.idle();
  });

  it('suspends the destination after three attempts without an answer, says so, and keeps what waits', async () => {
    reset(delivery.receiver);
    const patient = delivery.startProcess({ tuning: { backoff: { attempts: 9, firstMs: 1, maxMs: 2 } } });
    const { id } = await delivery.subscribe();
    await patient.write(...changes(2));
    await patient.notify();
    await eventually(async () => {
      await patient.deliver();
      expect(await stored()).toEqual([
        { failures: 3, suspended: true, is_slow: false, reason: 'connection' },
      ]);
    });
    await patient.deliver();
    expect(delivery.receiver.calls).toHaveLength(3);
    const { status, suspension } = await patient.subscriptions.get(id, delivery.caller);
    expect(status).toEqual({ state: 'active' });
    expect(suspension).toMatchObject({
      destination: new URL(delivery.receiver.url).host,
      reason: 'connection',
    });
    const { since, until } = suspension!;
    expect(until - since).toBeGreaterThanOrEqual(defaultBreaker.firstMs / 2);
    expect(await patient.deliveries.list({ orgUnits: null, state: 'pending', limit: 9 })).toHaveLength(2);
  });

  it('tries a suspended destination by one message, and delivers all that waits once it answers', async () => {
    reset(delivery.receiver);
    const patient = delivery.startProcess({
      tuning: { backoff: { attempts: 9, firstMs: 3_600_000, maxMs: 3_600_000 } },
    });
    await delivery.subscribe();
    await patient.write(...changes(6));
    await patient.notify();
    await patient.deliver();
    expect(delivery.receiver.calls).toHaveLength(3);
    await endSuspensions();
    await patient.deliver();
    expect(delivery.receiver.calls).toHaveLength(4);
    expect(await stored()).toMatchObject([{ failures: 4, suspended: true }]);
    delivery.receiver.answer = accept;
    await endSuspensions();
    await delivery.deliverAll(patient);
    expect(await stored()).toEqual([{ failures: 0, suspended: false, is_slow: false, reason: null }]);
    expect(delivery.receiver.calls).toHaveLength(10);
  });

  it('dead-letters what has waited for three days when the destination still does not answer', async () => {
    reset(delivery.receiver);
    await delivery.subscribe();
    const patient = delivery.startProcess({
      tuning: { backoff: { attempts: 9, firstMs: 3_600_000, maxMs: 3_600_000 } },
    });
    await patient.write(...changes(6));
    await patient.notify();
    await patient.deliver();
    await delivery.test.database.query(`
      update delivery.destinations set suspended_until = clock_timestamp(), silent_since = silent_since - interval '4 days';
      update delivery.messages set next_attempt_at = next_attempt_at - interval '4 days' where attempts = 0`);
    await patient.deliver();
    const given = await patient.deliveries.list({ orgUnits: null, state: 'dead-lettered', limit: 9 });
    expect(given.map(({ reason }) => reason)).toEqual(['connection', 'connection']);
  });

  it('remembers a slow destination, and forgets it when it is quick again', async () => {
    const process = delivery.startProcess({ tuning: { slowAfterMs: 20 } });
    delivery.receiver.answer = (response) => void setTimeout(() => accept(response), 60);
    await delivery.subscribe();
    await delivery.notify(...changes(1));
    await process.deliver();
    expect(await stored()).toMatchObject([{ failures: 0, is_slow: true }]);
    delivery.receiver.answer = accept;
    const quick = delivery.startProcess({ tuning: { slowAfterMs: 60_000 } });
    await delivery.notify(...changes(1, 'P2'));
    await quick.deliver();
    expect(await stored()).toMatchObject([{ is_slow: false }]);
  });
});
