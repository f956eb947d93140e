import { DeliveryDesk } from '../../../test/support/delivery-fixture.js';
import { eventually } from '../../../test/support/eventually.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import { accept, answerWith } from '../../../test/support/scripted-receiver.js';
import type { Delivery } from './index.js';

let desk: DeliveryDesk;
beforeEach(async () => {
  desk = await DeliveryDesk.open();
});
afterEach(() => desk.close());

const advanced = announcement();

describe('Attempts (I4)', () => {
  it('tries again after a failure, under the same id', async () => {
    desk.receiver.answer = answerWith(500, 200);
    await desk.subscribe();
    await desk.tell(advanced);
    await desk.deliverAll();
    expect(new Set(desk.receiver.calls.map(({ id }) => id)).size).toBe(1);
    expect(desk.receiver.calls).toHaveLength(2);
    expect(await desk.deliveriesOf()).toMatchObject([
      { state: 'delivered', attempts: 2, lastError: 'HTTP 500' },
    ]);
    const { rows } = await desk.test.database.query(
      'select number, delivered, reason, detail from delivery.attempts order by number',
    );
    expect(rows).toEqual([
      { number: 1, delivered: false, reason: 'unavailable', detail: 'HTTP 500' },
      { number: 2, delivered: true, reason: null, detail: 'HTTP 200' },
    ]);
  });

  it('waits before it tries again', async () => {
    const patient = desk.startRig({
      tuning: { backoff: { attempts: 3, firstMs: 60_000, longestMs: 60_000 } },
    });
    desk.receiver.answer = answerWith(503);
    await desk.subscribe();
    await desk.tell(advanced);
    await patient.deliver();
    await patient.deliver();
    expect(desk.receiver.calls).toHaveLength(1);
    const [delivery] = await desk.deliveriesOf();
    expect(delivery).toMatchObject({ state: 'pending', attempts: 1, lastError: 'HTTP 503' });
    expect(delivery!.nextAttemptAt! - Date.now()).toBeGreaterThan(20_000);
  });

  it('parks what fails for good at once, and what fails too often; by hand it is tried again', async () => {
    desk.receiver.answer = answerWith(410, 500, 500, 500, 204);
    await desk.subscribe();
    await desk.tell(advanced);
    await desk.deliverAll();
    expect(await desk.deliveriesOf()).toMatchObject([{ state: 'parked', reason: 'gone', attempts: 1 }]);
    const [{ id }] = (await desk.deliveriesOf()) as [Delivery];
    await desk.rig.deliveries.retry(id, { orgUnit: null });
    await desk.deliverAll();
    expect(await desk.deliveriesOf()).toMatchObject([
      { state: 'parked', reason: 'too-many-attempts', attempts: 4, lastError: 'HTTP 500' },
    ]);
    await desk.rig.deliveries.retry(id, { orgUnit: 'VN' });
    await desk.deliverAll();
    expect(await desk.deliveriesOf()).toMatchObject([{ id, state: 'delivered', attempts: 5 }]);
    expect(new Set(desk.receiver.calls.map((call) => call.id))).toEqual(new Set([id]));
    await expect(desk.rig.deliveries.retry(id, { orgUnit: null })).rejects.toMatchObject({
      code: 'delivery-not-parked',
    });
    await expect(desk.rig.deliveries.retry(id, { orgUnit: 'P2' })).rejects.toMatchObject({
      code: 'delivery-not-found',
    });
    await expect(desk.rig.deliveries.retry('msg_0', { orgUnit: null })).rejects.toMatchObject({
      code: 'delivery-not-found',
    });
  });

  it('lets a receiver that hangs hold up no other', async () => {
    const narrow = desk.startRig({
      tuning: { places: { total: 4, perLane: 2 }, attemptMs: 30_000, leaseMs: 60_000 },
    });
    const hanging = await desk.startReceiver();
    hanging.answer = () => undefined;
    for (let i = 0; i < 5; i += 1) await desk.subscribe({ channel: { kind: 'webhook', url: hanging.url } });
    for (let i = 0; i < 5; i += 1) await desk.subscribe();
    await desk.tell(advanced);
    await narrow.worker.deliverDue();
    await eventually(() => expect(desk.receiver.calls).toHaveLength(5));
    expect(hanging.calls).toHaveLength(2);
    await hanging.close();
    hanging.answer = accept;
    await narrow.worker.idle();
  });

  it('shares the work between workers: each message once', async () => {
    const names = Array.from({ length: 40 }, () => desk.subscribe());
    await Promise.all(names);
    await desk.tell(advanced, { ...advanced, orgUnit: 'P2' });
    await Promise.all([
      desk.deliverAll(desk.startRig()),
      desk.deliverAll(desk.startRig()),
      desk.deliverAll(desk.startRig()),
    ]);
    expect(desk.receiver.calls).toHaveLength(80);
    expect(new Set(desk.receiver.calls.map(({ id }) => id)).size).toBe(80);
  });
});

describe('A worker that dies or freezes (I4)', () => {
  it('is replaced when its lease runs out; the receiver sees the same id again', async () => {
    await desk.subscribe();
    await desk.tell(advanced);
    const dying = desk.startRig({ tuning: { leaseMs: 300 } });
    // Its last word never reaches the database: the process is gone after the receiver's 2xx.
    await desk.test.database
      .query(`create function delivery.lose() returns trigger language plpgsql as 'begin return null; end';
      create trigger lose before update of settled_at on delivery.messages for each row execute function delivery.lose()`);
    await dying.deliver();
    await desk.test.database.query('drop trigger lose on delivery.messages');
    expect(desk.receiver.calls).toHaveLength(1);
    expect(await desk.deliveriesOf()).toMatchObject([{ state: 'pending', attempts: 1 }]);
    await desk.deliverAll();
    expect(desk.receiver.calls).toHaveLength(2);
    expect(new Set(desk.receiver.calls.map(({ id }) => id)).size).toBe(1);
    expect(await desk.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('cannot put back what another has delivered meanwhile', async () => {
    let thaw = (): void => undefined;
    desk.receiver.answer = (response, _, number) => {
      if (number > 1) return accept(response);
      thaw = () => void response.writeHead(503).end();
    };
    await desk.subscribe();
    await desk.tell(advanced);
    const frozen = desk.startRig({ tuning: { leaseMs: 200, attemptMs: 30_000 } });
    await frozen.worker.deliverDue();
    await eventually(() => expect(desk.receiver.calls).toHaveLength(1));
    await desk.deliverAll();
    expect(await desk.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    thaw();
    await frozen.worker.idle();
    expect(await desk.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    expect(desk.receiver.calls).toHaveLength(2);
  });

  it('cannot give away what another is about to deliver', async () => {
    const answers: ((status: number) => void)[] = [];
    desk.receiver.answer = (response) => void answers.push((status) => void response.writeHead(status).end());
    await desk.subscribe();
    await desk.tell(advanced);
    const frozen = desk.startRig({ tuning: { leaseMs: 200, attemptMs: 30_000 } });
    const heir = desk.startRig({ tuning: { attemptMs: 30_000 } });
    await frozen.worker.deliverDue();
    await eventually(async () => {
      await heir.worker.deliverDue();
      expect(desk.receiver.calls).toHaveLength(2);
    });
    answers[0]?.(503);
    await frozen.worker.idle();
    await desk.rig.deliver();
    expect(desk.receiver.calls).toHaveLength(2);
    answers[1]?.(204);
    await heir.worker.idle();
    expect(await desk.deliveriesOf()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });
});
