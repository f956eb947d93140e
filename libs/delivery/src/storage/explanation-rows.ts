import type { AlertTransition } from '#alerting/domain';
import type { Queryable } from '#database';
import type { ChannelKind } from '../channels/forms.js';
import type { DeliveryReason } from '../domain/outcome.js';
import type { Delivery } from './delivery-reports.js';

/** A transition of an alert, or the transition of another one that took its place. */
export interface TransitionRow {
  position: number;
  /** RFC 3339. */
  at: string;
  transition: AlertTransition;
}

/** What one subscription got, or will get, of a transition. */
export interface OutcomeRow {
  position: number;
  subscriptionId: string;
  channel: ChannelKind;
  state: Delivery['state'];
  reason: DeliveryReason | null;
  messageId: string | null;
  /** Real time, in epoch milliseconds: when the message ended, or is tried next. */
  settledAt: number | null;
  dueAt: number | null;
  isWeekly: boolean;
  /** True: the change waits to be put into a message. */
  isCollecting: boolean;
}

/** Selects the life of an alert as it was notified, oldest first. */
export async function selectTransitions(q: Queryable, alertId: string): Promise<TransitionRow[]> {
  const { rows } = await q.query<{ position: string; at: string; transition: AlertTransition }>(
    `select position, content #>> '{payload,timestamp}' as at, transition from delivery.notifications
      where alert_id = $1 or transition -> 'replaces' ? $1
      order by position, alert_id = $1 desc`,
    [alertId],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** Selects the alerts that a journal entry changed. */
export async function selectChangedAlerts(q: Queryable, position: number): Promise<string[]> {
  const { rows } = await q.query<{ alert_id: string }>(
    'select alert_id from delivery.notifications where position = $1 order by alert_id',
    [position],
  );
  return rows.map(({ alert_id }) => alert_id);
}

/** Selects what each subscription got of the transitions of an alert. */
export async function selectOutcomes(q: Queryable, alertId: string): Promise<OutcomeRow[]> {
  const { rows } = await q.query<{
    position: string;
    subscription_id: string;
    channel: ChannelKind;
    state: Delivery['state'];
    reason: DeliveryReason | null;
    message_id: string | null;
    settled_at: Date | null;
    due_at: Date | null;
    is_weekly: boolean;
    is_collecting: boolean;
  }>(
    `select m.position, m.subscription_id, m.channel, m.state, m.reason, m.id as message_id, m.settled_at,
            greatest(m.next_attempt_at, m.not_before) as due_at, false as is_weekly, false as is_collecting
       from delivery.messages m where m.alert_ids && array[$1] and m.alert_id = $1
        and not exists (select from delivery.collected_changes c where c.message_id = m.id)
      union all
     select c.position, c.subscription_id, s.channel,
            coalesce(m.state, case c.state when 'waiting' then 'pending' else c.state end),
            coalesce(m.reason, c.reason), m.id, coalesce(m.settled_at, case c.state when 'suppressed' then c.due_at end),
            coalesce(m.next_attempt_at, c.due_at), c.is_weekly, c.state = 'waiting'
       from delivery.collected_changes c join delivery.subscriptions s on s.id = c.subscription_id
       left join delivery.messages m on m.id = c.message_id
      where c.alert_id = $1
      order by position, subscription_id`,
    [alertId],
  );
  return rows.map((row) => ({
    position: Number(row.position),
    subscriptionId: row.subscription_id,
    channel: row.channel,
    state: row.state,
    reason: row.reason,
    messageId: row.message_id,
    settledAt: row.settled_at?.getTime() ?? null,
    dueAt: row.due_at?.getTime() ?? null,
    isWeekly: row.is_weekly,
    isCollecting: row.is_collecting,
  }));
}
