import type { AlertTransition } from '#alerting/domain';
import type { Queryable, Tx } from '#database';
import type { PlannedCollection } from '../domain/plan-messages.js';
import type { CollectedChange, Composition, KnownSubject, Notice } from '../domain/composition.js';
import type { SuppressReason } from '../domain/outcome.js';
import { targetOf } from '../domain/subscription.js';

/** A collected change with its schedule. */
export interface ScheduledChange extends PlannedCollection {
  isWeekly: boolean;
  /** Real time, in epoch milliseconds. */
  collectedAt: number;
  dueAt: number;
}

/** A waiting change, and the subscription through which it came. */
export interface WaitingRow {
  change: CollectedChange;
  subscriptionId: string;
}

export interface Receiver {
  id: string;
  collectingUntil: number | null;
}

/** Stores what waits for people, and their receivers where they are new. */
export async function insertCollected(tx: Tx, changes: readonly ScheduledChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(changes.map(toRow));
  await tx.query(
    `insert into delivery.receivers (owner, channel, target)
     select distinct owner, channel, target from jsonb_to_recordset($1) as c (owner text, channel text, target text)
     on conflict do nothing`,
    [rows],
  );
  await tx.query(
    `insert into delivery.collected_changes (position, alert_id, subscription_id, receiver_id, is_weekly, collected_at,
       due_at, state, reason)
     select c.position, c.alert_id, c.subscription_id, r.id, c.is_weekly, c.collected_at, c.due_at,
            case when c.reason is null then 'waiting' else 'suppressed' end, c.reason
       from jsonb_to_recordset($1) as c (position bigint, alert_id text, subscription_id text, owner text, channel text,
              target text, is_weekly boolean, collected_at timestamptz, due_at timestamptz, reason text)
       join delivery.receivers r using (owner, channel, target)`,
    [rows],
  );
}

/** Selects the receivers for which something is due. */
export async function selectDueReceivers(q: Queryable, now: number): Promise<string[]> {
  const { rows } = await q.query<{ id: string }>(
    `select distinct receiver_id as id from delivery.collected_changes where state = 'waiting' and due_at <= $1`,
    [new Date(now)],
  );
  return rows.map(({ id }) => id);
}

/** Locks a receiver; `null` when another process composes for it. */
export async function lockReceiver(tx: Tx, id: string): Promise<Receiver | null> {
  const { rows } = await tx.query<{ collecting_until: Date | null }>(
    'select collecting_until from delivery.receivers where id = $1 for update skip locked',
    [id],
  );
  return rows[0] ? { id, collectingUntil: rows[0].collecting_until?.getTime() ?? null } : null;
}

/** Selects what waits for a receiver, in the order of the journal; ends before what fires at one position. */
export async function selectWaiting(tx: Tx, receiverId: string): Promise<WaitingRow[]> {
  const { rows } = await tx.query<{
    position: string;
    subscription_id: string;
    transition: AlertTransition;
    collected_at: Date;
    due_at: Date;
    is_weekly: boolean;
  }>(
    `select c.position, c.subscription_id, n.transition, c.collected_at, c.due_at, c.is_weekly
       from delivery.collected_changes c join delivery.notifications n using (position, alert_id)
      where c.receiver_id = $1 and c.state = 'waiting'
      order by c.position, n.transition ->> 'change' = 'firing', c.alert_id, c.subscription_id
        for update of c`,
    [receiverId],
  );
  return rows.map((row) => ({
    subscriptionId: row.subscription_id,
    change: {
      position: Number(row.position),
      transition: row.transition,
      collectedAt: row.collected_at.getTime(),
      dueAt: row.due_at.getTime(),
      isWeekly: row.is_weekly,
    },
  }));
}

export async function selectKnown(tx: Tx, receiverId: string): Promise<KnownSubject[]> {
  const { rows } = await tx.query<{
    subject: string;
    alert_id: string | null;
    state: string;
    message_ids: string[];
    notices: Notice[];
  }>(
    'select subject, alert_id, state, message_ids, notices from delivery.known_subjects where receiver_id = $1',
    [receiverId],
  );
  return rows.map(({ alert_id: alertId, message_ids: messageIds, ...row }) => ({
    ...row,
    alertId,
    messageIds,
  }));
}

/** Records what was decided for a receiver. The messages must be stored already. */
export async function recordComposition(
  tx: Tx,
  receiverId: string,
  { messages, suppressed, known, collectingUntil, left }: Composition,
): Promise<void> {
  await tx.query('update delivery.receivers set collecting_until = $2 where id = $1', [
    receiverId,
    collectingUntil === null ? null : new Date(collectingUntil),
  ]);
  for (const { id, covers } of messages) {
    await updateRows(tx, receiverId, covers, `state = 'sent', message_id = $4`, id);
  }
  for (const reason of new Set(suppressed.map((each) => each.reason))) {
    const changes = suppressed.filter((each) => each.reason === reason).map(({ change }) => change);
    await updateRows(tx, receiverId, changes, `state = 'suppressed', reason = $4`, reason);
  }
  for (const until of new Set(left.map((each) => each.until))) {
    const changes = left.filter((each) => each.until === until).map(({ change }) => change);
    await updateRows(tx, receiverId, changes, 'due_at = $4', new Date(until));
  }
  await tx.query(
    `insert into delivery.known_subjects (receiver_id, subject, alert_id, state, message_ids, notices)
     select $1, subject, "alertId", state, array(select jsonb_array_elements_text("messageIds")), notices
       from jsonb_to_recordset($2) as k (subject text, "alertId" text, state text, "messageIds" jsonb, notices jsonb)
     on conflict (receiver_id, subject) do update
       set alert_id = excluded.alert_id, state = excluded.state, message_ids = excluded.message_ids,
           notices = excluded.notices`,
    [receiverId, JSON.stringify(known)],
  );
}

/** Suppresses what waits through one subscription: all of it, or these changes. */
export async function suppressCollected(
  q: Queryable,
  subscriptionId: string,
  reason: SuppressReason,
  changes: readonly CollectedChange[] | null = null,
): Promise<void> {
  await q.query(
    `update delivery.collected_changes set state = 'suppressed', reason = $2
      where subscription_id = $1 and state = 'waiting'
        and ($3::bigint[] is null or (position, alert_id) in (select * from unnest($3::bigint[], $4::text[])))`,
    [
      subscriptionId,
      reason,
      changes?.map(({ position }) => position) ?? null,
      changes?.map(alertIdOf) ?? null,
    ],
  );
}

async function updateRows(
  tx: Tx,
  receiverId: string,
  changes: readonly CollectedChange[],
  set: string,
  value: unknown,
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `update delivery.collected_changes set ${set}
      where receiver_id = $1 and state = 'waiting'
        and (position, alert_id) in (select * from unnest($2::bigint[], $3::text[]))`,
    [receiverId, changes.map(({ position }) => position), changes.map(alertIdOf), value],
  );
}

function alertIdOf({ transition }: Pick<CollectedChange, 'transition'>): string {
  return transition.alert.id;
}

function toRow(change: ScheduledChange): Record<string, unknown> {
  const { subscription, transition } = change;
  return {
    position: change.position,
    alert_id: transition.alert.id,
    subscription_id: subscription.id,
    owner: subscription.owner,
    channel: subscription.channel.kind,
    target: targetOf(subscription.channel) ?? '',
    is_weekly: change.isWeekly,
    collected_at: new Date(change.collectedAt).toISOString(),
    due_at: new Date(change.dueAt).toISOString(),
    reason: change.suppressed,
  };
}
