import type { Principal } from '#identity';
import type { Delivery, NewSubscription } from '#delivery';
import {
  AlertingFixture,
  alertingFixtureMigrations,
  type AlertingFixtureOptions,
} from './alerting-fixture.js';
import { eventually } from './eventually.js';
import { startScriptedReceiver, type ScriptedReceiver } from './webhook-receiver.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A backoff with retries that are due at once. Tests check their number and order. */
const impatient = { attempts: 3, firstMs: 1, maxMs: 2 };

/** A tree (VN with P1 and P2), a caller, a receiver, and any number of processes that alert and deliver. */
export class DeliveryFixture {
  private readonly processes: AlertingFixture[] = [];
  private readonly receivers: ScriptedReceiver[] = [];

  private constructor(
    readonly test: TestDatabase,
    readonly receiver: ScriptedReceiver,
  ) {
    this.receivers.push(receiver);
    this.alerting = this.startProcess();
  }

  readonly alerting: AlertingFixture;
  caller!: Principal;

  static async open(): Promise<DeliveryFixture> {
    const fixture = new DeliveryFixture(
      await createTestDatabase(alertingFixtureMigrations),
      await startScriptedReceiver(),
    );
    await fixture.alerting.establish('VN', 'VN/P1', 'VN/P2');
    fixture.caller = await fixture.alerting.principal();
    return fixture;
  }

  /** Starts another process, with a clock that only the test moves. */
  startProcess({ tuning, ...options }: AlertingFixtureOptions = {}): AlertingFixture {
    const tuned = { backoff: impatient, attemptMs: 2_000, ...tuning };
    const started = new AlertingFixture(this.test.database, { ...options, tuning: tuned });
    this.processes.push(started);
    return started;
  }

  async startReceiver(host?: string): Promise<ScriptedReceiver> {
    const started = await startScriptedReceiver(host);
    this.receivers.push(started);
    return started;
  }

  /** Subscribes the caller, by default to everything below VN by the receiver's webhook in English. */
  async subscribe(overrides: Partial<NewSubscription> = {}): Promise<{ id: string; secret: string }> {
    const channel = { kind: 'webhook', url: this.receiver.url } as const;
    const wanted: NewSubscription = { orgUnit: 'VN', channel, language: 'en', ...overrides };
    const { subscription, secret } = await this.alerting.subscriptions.create(this.caller, wanted);
    return { id: subscription.id, secret: secret ?? '' };
  }

  /** Writes entries to the journal, and the messages that follow from them. */
  async notify(...entries: Parameters<AlertingFixture['write']>): Promise<void> {
    await this.alerting.write(...entries);
    await this.alerting.notify();
  }

  async deliveriesOf(alertId = '1-stage'): Promise<Delivery[]> {
    return (await this.alerting.deliveries.ofAlerts([alertId])).get(alertId) ?? [];
  }

  /** Delivers until nothing is pending, retries included. */
  async deliverAll(by: AlertingFixture = this.alerting): Promise<void> {
    await eventually(async () => {
      await by.deliver();
      const pending = await by.deliveries.list({ orgUnits: null, state: 'pending', limit: 1 });
      if (pending.length > 0) throw new Error('Something is still pending.');
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.receivers.map((receiver) => receiver.close()));
    await Promise.all(this.processes.map((each) => each.close()));
    await this.test.drop();
  }
}
