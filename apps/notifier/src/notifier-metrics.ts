import { Injectable } from '@nestjs/common';
import { Counter, Gauge, register } from 'prom-client';
import { AlertEngine } from '#alerting';
import { Database } from '#database';
import { DeliveryQuery, DeliveryWorker } from '#delivery';
import type { NotifyResult } from './notify-step.js';

/** What the notifier tells Prometheus. */
@Injectable()
export class NotifierMetrics {
  private readonly transitions = counter('thang_alert_transitions_total', 'Alerts raised and cleared.', [
    'change',
  ]);
  private readonly messages = counter('thang_messages_total', 'Messages written for subscribers.');

  constructor(database: Database, engine: AlertEngine, deliveries: DeliveryQuery, worker: DeliveryWorker) {
    const attempts = counter(
      'thang_delivery_attempts_total',
      'Attempts to deliver, by channel and what they led to.',
      ['channel', 'result'],
    );
    worker.onAttempt(({ channel, state }) => attempts.inc({ channel, result: state }));
    gauge(
      'thang_journal_lag_entries',
      'Entries of the journal that wait for the alert engine.',
      [],
      async (self) => {
        self.set(await engine.lag(database));
      },
    );
    gauge(
      'thang_messages',
      'Messages that wait (pending) or need somebody (parked).',
      ['channel', 'state'],
      async (self) => {
        const backlog = await deliveries.backlog();
        self.reset();
        for (const { channel, state, count } of backlog) self.set({ channel, state }, count);
      },
    );
  }

  count({ raised, cleared, messages }: NotifyResult): void {
    if (raised > 0) this.transitions.inc({ change: 'raised' }, raised);
    if (cleared > 0) this.transitions.inc({ change: 'cleared' }, cleared);
    if (messages > 0) this.messages.inc(messages);
  }
}

/** The registry is the process's; a second notifier in it, as in tests, goes on with the same figures. */
function counter(name: string, help: string, labelNames: string[] = []): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames });
}

/** Asked when it is scraped. A new notifier in the process takes the place of the one before, whose database is gone. */
function gauge(name: string, help: string, labelNames: string[], read: (self: Gauge) => Promise<void>): void {
  register.removeSingleMetric(name);
  const self: Gauge = new Gauge({
    name,
    help,
    labelNames,
    collect: () => read(self).catch(() => self.reset()),
  });
}
