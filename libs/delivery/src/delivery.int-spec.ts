import { Webhook } from 'standardwebhooks';
import { withTransaction } from '#database';
import type { Principal } from '#identity';
import {
  AlertingRig,
  alertingRigMigrations,
  alertRule,
  type AlertingRigOptions,
} from '../../../test/support/alerting-rig.js';
import { eventually } from '../../../test/support/eventually.js';
import { announcement, stageRef } from '../../../test/support/journal-builders.js';
import {
  accept,
  answerWith,
  startScriptedReceiver,
  type ScriptedReceiver,
} from '../../../test/support/scripted-receiver.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { Delivery, NewSubscription } from './index.js';

const HOUR = 3_600_000;
/** Retries are due at once; what is tested is their number and their order. */
const impatient = { attempts: 3, firstMs: 1, longestMs: 2 };

let test: TestDatabase;
let receiver: ScriptedReceiver;
let rig: AlertingRig;
let caller: Principal;
const rigs: AlertingRig[] = [];
const receivers: ScriptedReceiver[] = [];

beforeEach(async () => {
  test = await createTestDatabase(alertingRigMigrations);
  receiver = await startReceiver();
  rig = startRig();
  await rig.establish('VN', 'VN/P1', 'VN/P2');
  caller = await rig.principal();
});
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((one) => one.close()));
  await Promise.all(rigs.splice(0).map((one) => one.close()));
  await test.drop();
});

async function startReceiver(): Promise<ScriptedReceiver> {
  const started = await startScriptedReceiver();
  receivers.push(started);
  return started;
}

/** One process; its clock stands still until told otherwise. */
function startRig({ tuning, ...options }: AlertingRigOptions = {}): AlertingRig {
  const started = new AlertingRig(test.database, {
    ...options,
    tuning: { backoff: impatient, attemptMs: 2_000, ...tuning },
  });
  rigs.push(started);
  return started;
}

async function subscribe(overrides: Partial<NewSubscription> = {}): Promise<{ id: string; secret: string }> {
  const wanted: NewSubscription = {
    orgUnit: 'VN',
    channel: { kind: 'webhook', url: receiver.url },
    language: 'en',
    ...overrides,
  };
  const { subscription, secret } = await rig.subscriptions.create(caller, wanted);
  return { id: subscription.id, secret: secret ?? '' };
}

async function told(...entries: Parameters<AlertingRig['write']>): Promise<void> {
  await rig.write(...entries);
  await rig.notify();
}

async function deliveriesOf(alertId = '1-stage'): Promise<Delivery[]> {
  return (await rig.deliveries.ofAlerts([alertId])).get(alertId) ?? [];
}

/** Delivers until nothing is pending, retries included. */
async function deliverAll(worker: AlertingRig = rig): Promise<void> {
  await eventually(async () => {
    await worker.deliver();
    expect(await rig.deliveries.list({ orgUnits: null, state: 'pending', limit: 10 })).toEqual([]);
  });
}

const advanced = announcement();

describe('From a change to a message (I4)', () => {
  it('tells a subscriber of a body above, signed and in the language asked for', async () => {
    const { secret } = await subscribe();
    await told(advanced);
    await rig.deliver();
    const [call] = receiver.calls;
    expect(new Webhook(secret).verify(call!.body, call!.headers)).toMatchObject({
      type: 'alert.raised',
      timestamp: '2025-09-02T00:00:00.000Z',
      data: {
        position: '1',
        alert: {
          id: '1-stage',
          kind: 'stage-advanced',
          severity: 'info',
          state: 'raised',
          url: 'http://thang.test/alerts/1-stage',
        },
        orgUnit: { code: 'P1' },
        day: '2025-09-02',
        stage: { from: stageRef(1), to: stageRef(2) },
        language: 'en',
        title: 'P1 reached stage 2 (s2)',
      },
    });
    expect(await deliveriesOf()).toMatchObject([
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

  it('leaves a record for every channel: page told by being written, mail parked without a mail server', async () => {
    await subscribe({ channel: { kind: 'page' } });
    await subscribe({ channel: { kind: 'email', to: 'a@example.org' }, language: 'vi' });
    await told(advanced);
    await rig.deliver();
    expect(await deliveriesOf()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ channel: 'page', state: 'delivered', attempts: 0 }),
        expect.objectContaining({
          channel: 'email',
          state: 'parked',
          reason: 'no-mail-server',
          lastError: 'no mail server configured',
        }),
      ]),
    );
    const parked = await rig.deliveries.list({ orgUnits: ['P1'], state: 'parked', limit: 10 });
    expect(parked).toMatchObject([
      {
        alertId: '1-stage',
        orgUnit: 'P1',
        title: { vi: 'P1 đã đạt giai đoạn 2 (s2)', en: 'P1 reached stage 2 (s2)' },
      },
    ]);
    expect(await rig.deliveries.list({ orgUnits: ['P2'], state: 'parked', limit: 10 })).toEqual([]);
  });

  it('tells nobody of what never committed, and once of what did', async () => {
    await subscribe();
    await rig.write(advanced);
    const crash = withTransaction(test.database, async (tx) => {
      await rig.engine.advance(tx, async (changes) => void (await rig.router.route(tx, changes)));
      throw new Error('crash');
    });
    await expect(crash).rejects.toThrow('crash');
    await rig.deliver();
    expect(receiver.calls).toEqual([]);
    await Promise.all([rig.notify(), startRig().notify()]);
    await deliverAll();
    expect(receiver.calls).toHaveLength(1);
  });

  it('tells nobody of history, however long it is', async () => {
    await subscribe();
    await told({ ...advanced, silent: true }, { ...advanced, kind: 'baseline', orgUnit: 'P2' });
    await rig.deliver();
    expect(receiver.calls).toEqual([]);
    expect(await rig.deliveries.list({ orgUnits: null, state: 'delivered', limit: 10 })).toEqual([]);
  });

  it('tells only those at or above the body', async () => {
    await subscribe({ orgUnit: 'P2' });
    await told(advanced);
    await rig.deliver();
    expect(receiver.calls).toEqual([]);
  });

  it('stops telling when the key of a subscription ends, and writes that down (I7)', async () => {
    await subscribe();
    await rig.keys.revoke(caller.keyId);
    await told(advanced);
    await rig.deliver();
    expect(receiver.calls).toEqual([]);
    expect(await deliveriesOf()).toMatchObject([{ state: 'suppressed', reason: 'key-ended', attempts: 0 }]);
  });

  it('does not tell what still waits for a subscription that is removed', async () => {
    const { id } = await subscribe();
    await told(advanced);
    await rig.subscriptions.remove(id, caller);
    await rig.deliver();
    expect(receiver.calls).toEqual([]);
    expect(await deliveriesOf()).toMatchObject([{ state: 'suppressed', reason: 'subscription-removed' }]);
  });

  it('holds back what a cool-down asks for: told when its time comes, dropped when it settles before', async () => {
    const cooling = startRig({ rules: [alertRule('threshold-approaching', { coolDownMs: 10 * HOUR })] });
    await subscribe();
    const at = (progress: number) =>
      announcement({ kind: 'threshold-approaching', data: { from: stageRef(2), progress } });
    for (const progress of [0.9, 0.5, 0.9, 0.5, 0.9]) {
      await cooling.write(at(progress));
      await cooling.notify();
      await cooling.deliver();
      cooling.clock.advance(HOUR);
    }
    const heard = (): string[] =>
      receiver.calls.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    expect(heard()).toEqual(['alert.raised', 'alert.cleared']);
    cooling.clock.advance(6 * HOUR);
    await cooling.deliver();
    expect(heard()).toEqual(['alert.raised', 'alert.cleared', 'alert.raised']);
    expect(await rig.deliveries.list({ orgUnits: null, state: 'suppressed', limit: 10 })).toMatchObject([
      { reason: 'settled-before-told' },
    ]);
  });
});

describe('Attempts (I4)', () => {
  it('tries again after a failure, under the same id', async () => {
    receiver.answer = answerWith(500, 200);
    await subscribe();
    await told(advanced);
    await deliverAll();
    expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(1);
    expect(receiver.calls).toHaveLength(2);
    expect(await deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2, lastError: 'HTTP 500' }]);
    const { rows } = await test.database.query(
      'select number, delivered, reason, detail from delivery.attempts order by number',
    );
    expect(rows).toEqual([
      { number: 1, delivered: false, reason: 'unavailable', detail: 'HTTP 500' },
      { number: 2, delivered: true, reason: null, detail: 'HTTP 200' },
    ]);
  });

  it('waits before it tries again', async () => {
    const patient = startRig({ tuning: { backoff: { attempts: 3, firstMs: 60_000, longestMs: 60_000 } } });
    receiver.answer = answerWith(503);
    await subscribe();
    await told(advanced);
    await patient.deliver();
    await patient.deliver();
    expect(receiver.calls).toHaveLength(1);
    const [delivery] = await deliveriesOf();
    expect(delivery).toMatchObject({ state: 'pending', attempts: 1, lastError: 'HTTP 503' });
    expect(delivery!.nextAttemptAt! - Date.now()).toBeGreaterThan(20_000);
  });

  it('parks what fails for good at once, and what fails too often; by hand it is tried again', async () => {
    receiver.answer = answerWith(410, 500, 500, 500, 204);
    await subscribe();
    await told(advanced);
    await deliverAll();
    expect(await deliveriesOf()).toMatchObject([{ state: 'parked', reason: 'gone', attempts: 1 }]);
    const [{ id }] = (await deliveriesOf()) as [Delivery];
    await rig.deliveries.retry(id, { orgUnit: null });
    await deliverAll();
    expect(await deliveriesOf()).toMatchObject([
      { state: 'parked', reason: 'too-many-attempts', attempts: 4, lastError: 'HTTP 500' },
    ]);
    await rig.deliveries.retry(id, { orgUnit: 'VN' });
    await deliverAll();
    expect(await deliveriesOf()).toMatchObject([{ id, state: 'delivered', attempts: 5 }]);
    expect(new Set(receiver.calls.map((call) => call.id))).toEqual(new Set([id]));
    await expect(rig.deliveries.retry(id, { orgUnit: null })).rejects.toMatchObject({
      code: 'delivery-not-parked',
    });
    await expect(rig.deliveries.retry(id, { orgUnit: 'P2' })).rejects.toMatchObject({
      code: 'delivery-not-found',
    });
    await expect(rig.deliveries.retry('msg_0', { orgUnit: null })).rejects.toMatchObject({
      code: 'delivery-not-found',
    });
  });

  it('lets a receiver that hangs hold up no other', async () => {
    const narrow = startRig({
      tuning: { places: { total: 4, perLane: 2 }, attemptMs: 30_000, leaseMs: 60_000 },
    });
    const hanging = await startReceiver();
    hanging.answer = () => undefined;
    for (let i = 0; i < 5; i += 1) await subscribe({ channel: { kind: 'webhook', url: hanging.url } });
    for (let i = 0; i < 5; i += 1) await subscribe();
    await told(advanced);
    await narrow.worker.deliverDue();
    await eventually(() => expect(receiver.calls).toHaveLength(5));
    expect(hanging.calls).toHaveLength(2);
    await hanging.close();
    hanging.answer = accept;
    await narrow.worker.idle();
  });

  it('shares the work between workers: each message once', async () => {
    const names = Array.from({ length: 40 }, () => subscribe());
    await Promise.all(names);
    await told(advanced, { ...advanced, orgUnit: 'P2' });
    await Promise.all([deliverAll(startRig()), deliverAll(startRig()), deliverAll(startRig())]);
    expect(receiver.calls).toHaveLength(80);
    expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(80);
  });
});

describe('A worker that dies or freezes (I4)', () => {
  it('is replaced when its lease runs out; the receiver sees the same id again', async () => {
    await subscribe();
    await told(advanced);
    const dying = startRig({ tuning: { leaseMs: 300 } });
    // Its last word never reaches the database: the process is gone after the receiver's 2xx.
    await test.database
      .query(`create function delivery.lose() returns trigger language plpgsql as 'begin return null; end';
      create trigger lose before update of settled_at on delivery.messages for each row execute function delivery.lose()`);
    await dying.deliver();
    await test.database.query('drop trigger lose on delivery.messages');
    expect(receiver.calls).toHaveLength(1);
    expect(await deliveriesOf()).toMatchObject([{ state: 'pending', attempts: 1 }]);
    await deliverAll();
    expect(receiver.calls).toHaveLength(2);
    expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(1);
    expect(await deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('cannot put back what another has delivered meanwhile', async () => {
    let thaw = (): void => undefined;
    receiver.answer = (response, _, number) => {
      if (number > 1) return accept(response);
      thaw = () => void response.writeHead(503).end();
    };
    await subscribe();
    await told(advanced);
    const frozen = startRig({ tuning: { leaseMs: 200, attemptMs: 30_000 } });
    await frozen.worker.deliverDue();
    await eventually(() => expect(receiver.calls).toHaveLength(1));
    await deliverAll();
    expect(await deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    thaw();
    await frozen.worker.idle();
    expect(await deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    expect(receiver.calls).toHaveLength(2);
  });

  it('cannot give away what another is about to deliver', async () => {
    const answers: ((status: number) => void)[] = [];
    receiver.answer = (response) => void answers.push((status) => void response.writeHead(status).end());
    await subscribe();
    await told(advanced);
    const frozen = startRig({ tuning: { leaseMs: 200, attemptMs: 30_000 } });
    const heir = startRig({ tuning: { attemptMs: 30_000 } });
    await frozen.worker.deliverDue();
    await eventually(async () => {
      await heir.worker.deliverDue();
      expect(receiver.calls).toHaveLength(2);
    });
    answers[0]?.(503);
    await frozen.worker.idle();
    await rig.deliver();
    expect(receiver.calls).toHaveLength(2);
    answers[1]?.(204);
    await heir.worker.idle();
    expect(await deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });
});
