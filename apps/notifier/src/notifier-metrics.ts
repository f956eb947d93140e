import { Injectable } from '@nestjs/common';
import { AlertEngine, type AlertTransition } from '#alerting';
import { Database } from '#database';
import { channelKinds, DeliveryQuery, DeliveryWorker, DestinationBreaker } from '#delivery';
import { Clock } from '#kernel';
import { counter, gauge, labelledGauge } from '#web';
import type { NotifyResult } from './notify-step.js';

const CHANGES: readonly AlertTransition['change'][] = ['firing', 'acknowledged', 'resolved', 'withdrawn'];
const STATES = ['pending', 'dead-lettered'] as const;

/** The Prometheus metrics of the notifier. */
@Injectable()
export class NotifierMetrics {
  private readonly transitions = counter(
    'thang_alert_transitions_total',
    'Steps in the life of alerts: firing, acknowledged, resolved, withdrawn.',
    ['change'],
    CHANGES.map((change) => ({ change })),
  );
  private readonly messages = counter('thang_messages_total', 'Messages written for subscribers.');

  constructor(
    database: Database,
    engine: AlertEngine,
    deliveries: DeliveryQuery,
    worker: DeliveryWorker,
    breaker: DestinationBreaker,
    clock: Clock,
  ) {
    const attempts = counter(
      'thang_delivery_attempts_total',
      'Attempts to deliver, by channel and resulting state.',
      ['channel', 'result'],
      channelKinds.flatMap((channel) =>
        [...STATES, 'delivered'].map((state) => ({ channel, result: labelOf(state) })),
      ),
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
    gauge(
      'thang_journal_lag_seconds',
      'How long the oldest entry of the journal has been waiting for the alert engine.',
      () => engine.lagSeconds(database),
    );
    labelledGauge(
      'thang_messages',
      'Messages that wait (pending) or are dead-lettered (parked).',
      ['channel', 'state'],
      async (self) => {
        const backlog = await deliveries.backlog();
        for (const channel of channelKinds)
          for (const state of STATES) self.set({ channel, state: labelOf(state) }, 0);
        for (const { channel, state, count } of backlog) self.set({ channel, state: labelOf(state) }, count);
      },
    );
    labelledGauge(
      'thang_oldest_pending_message_seconds',
      'For how long the oldest pending message might have been sent already; 0: none waits.',
      ['channel'],
      async (self) => {
        const pending = (await deliveries.backlog()).filter(({ state }) => state === 'pending');
        for (const channel of channelKinds) self.set({ channel }, 0);
        for (const { channel, oldest } of pending)
          self.set({ channel }, Math.max(0, (clock.now() - oldest) / 1000));
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
