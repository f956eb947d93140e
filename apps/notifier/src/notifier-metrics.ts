import { Injectable } from '@nestjs/common';
import { AlertEngine } from '#alerting';
import { Database } from '#database';
import { DeliveryQuery, DeliveryWorker, DestinationBreaker } from '#delivery';
import { counter, gauge, labelledGauge } from '#web';
import type { NotifyResult } from './notify-step.js';

/** The Prometheus metrics of the notifier. */
@Injectable()
export class NotifierMetrics {
  private readonly transitions = counter(
    'thang_alert_transitions_total',
    'Steps in the life of alerts: firing, acknowledged, resolved, withdrawn.',
    ['change'],
  );
  private readonly messages = counter('thang_messages_total', 'Messages written for subscribers.');

  constructor(
    database: Database,
    engine: AlertEngine,
    deliveries: DeliveryQuery,
    worker: DeliveryWorker,
    breaker: DestinationBreaker,
  ) {
    const attempts = counter(
      'thang_delivery_attempts_total',
      'Attempts to deliver, by channel and resulting state.',
      ['channel', 'result'],
    );
    worker.onAttempt(({ channel, state }) => attempts.inc({ channel, result: labelOf(state) }));
    gauge('thang_journal_lag_entries', 'Entries of the journal that wait for the alert engine.', () =>
      engine.lag(database),
    );
    gauge(
      'thang_destinations_suspended',
      'Destinations to which sending is suspended because they do not answer.',
      () => breaker.suspended(),
    );
    labelledGauge(
      'thang_messages',
      'Messages that wait (pending) or are dead-lettered (parked).',
      ['channel', 'state'],
      async (self) => {
        const backlog = await deliveries.backlog();
        self.reset();
        for (const { channel, state, count } of backlog) self.set({ channel, state: labelOf(state) }, count);
      },
    );
  }

  count({ transitions, messages }: NotifyResult): void {
    for (const [change, count] of Object.entries(transitions)) this.transitions.inc({ change }, count);
    if (messages > 0) this.messages.inc(messages);
  }
}

/**
 * Returns the label of a state. A dead-lettered message keeps the label `parked`, because dashboards of
 * operators use it.
 */
function labelOf(state: string): string {
  return state === 'dead-lettered' ? 'parked' : state;
}
