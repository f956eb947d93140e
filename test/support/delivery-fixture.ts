import type { Principal } from '#identity';
import type { Delivery, NewSubscription } from '#delivery';
import { AlertingRig, alertingRigMigrations, type AlertingRigOptions } from './alerting-fixture.js';
import { eventually } from './eventually.js';
import { startScriptedReceiver, type ScriptedReceiver } from './scripted-receiver.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Retries are due at once; what is tested is their number and their order. */
const impatient = { attempts: 3, firstMs: 1, longestMs: 2 };

/** A tree (VN with P1 and P2), a caller, a receiver, and any number of processes that alert and deliver. */
export class DeliveryDesk {
  private readonly rigs: AlertingRig[] = [];
  private readonly receivers: ScriptedReceiver[] = [];

  private constructor(
    readonly test: TestDatabase,
    readonly receiver: ScriptedReceiver,
  ) {
    this.receivers.push(receiver);
    this.rig = this.startRig();
  }

  readonly rig: AlertingRig;
  caller!: Principal;

  static async open(): Promise<DeliveryDesk> {
    const desk = new DeliveryDesk(
      await createTestDatabase(alertingRigMigrations),
      await startScriptedReceiver(),
    );
    await desk.rig.establish('VN', 'VN/P1', 'VN/P2');
    desk.caller = await desk.rig.principal();
    return desk;
  }

  /** One process more; its clock stands still until told otherwise. */
  startRig({ tuning, ...options }: AlertingRigOptions = {}): AlertingRig {
    const tuned = { backoff: impatient, attemptMs: 2_000, ...tuning };
    const started = new AlertingRig(this.test.database, { ...options, tuning: tuned });
    this.rigs.push(started);
    return started;
  }

  async startReceiver(): Promise<ScriptedReceiver> {
    const started = await startScriptedReceiver();
    this.receivers.push(started);
    return started;
  }

  /** The caller's, of everything below VN by the receiver's webhook in English unless said otherwise. */
  async subscribe(overrides: Partial<NewSubscription> = {}): Promise<{ id: string; secret: string }> {
    const channel = { kind: 'webhook', url: this.receiver.url } as const;
    const wanted: NewSubscription = { orgUnit: 'VN', channel, language: 'en', ...overrides };
    const { subscription, secret } = await this.rig.subscriptions.create(this.caller, wanted);
    return { id: subscription.id, secret: secret ?? '' };
  }

  /** Writes entries to the journal, and the messages that follow. */
  async tell(...entries: Parameters<AlertingRig['write']>): Promise<void> {
    await this.rig.write(...entries);
    await this.rig.notify();
  }

  async deliveriesOf(alertId = '1-stage'): Promise<Delivery[]> {
    return (await this.rig.deliveries.ofAlerts([alertId])).get(alertId) ?? [];
  }

  /** Delivers until nothing is pending, retries included. */
  async deliverAll(by: AlertingRig = this.rig): Promise<void> {
    await eventually(async () => {
      await by.deliver();
      const pending = await by.deliveries.list({ orgUnits: null, state: 'pending', limit: 1 });
      if (pending.length > 0) throw new Error('Something is still pending.');
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.receivers.map((receiver) => receiver.close()));
    await Promise.all(this.rigs.map((rig) => rig.close()));
    await this.test.drop();
  }
}
