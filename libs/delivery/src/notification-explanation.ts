import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Principal } from '#identity/domain';
import { OrgDirectory } from '#org-units';
import {
  explainTransitions,
  type ExplainedReceiver,
  type ExplainedTransition,
} from './domain/explain-notifications.js';
import { targetOf } from './domain/subscription.js';
import {
  selectChangedAlerts,
  selectOutcomes,
  selectTransitions,
  type OutcomeRow,
} from './storage/explanation-rows.js';
import { selectSubscriptions } from './storage/subscription-table.js';
import { SubscriptionAccess } from './subscription-access.js';

/** Answers for each transition of an alert and each receiver: notified when and how, waiting, or why not. */
@Injectable()
export class NotificationExplanation {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly access: SubscriptionAccess,
  ) {}

  /** Returns the ids of the alerts that a journal entry changed. */
  alertsChangedBy(position: number): Promise<string[]> {
    return selectChangedAlerts(this.database, position);
  }

  /** The caller must be allowed to see the alert. Addresses are given for subscriptions that it manages. */
  async of(alert: { id: string; orgUnit: string }, caller: Principal): Promise<ExplainedTransition[]> {
    const { tree } = await this.directory.current();
    const path = new Set([alert.orgUnit, ...tree.ancestors(alert.orgUnit)]);
    const subscriptions = await selectSubscriptions(this.database, null);
    const managed = new Map(
      (await this.access.list(caller)).map(({ id, channel }) => [id, targetOf(channel)]),
    );
    const outcomes = await selectOutcomes(this.database, alert.id);
    const transitions = await selectTransitions(this.database, alert.id);
    const facts = transitions.map((row) => ({
      ...row,
      receivers: outcomes
        .filter(({ position }) => position === row.position)
        .map((outcome) => receiverOf(outcome, managed.get(outcome.subscriptionId) ?? null)),
    }));
    const covering = subscriptions.filter(({ orgUnit }) => path.has(orgUnit));
    return explainTransitions(alert.id, facts, covering);
  }
}

function receiverOf(row: OutcomeRow, address: string | null): ExplainedReceiver {
  const { subscriptionId, channel, messageId, settledAt, dueAt } = row;
  const known = { subscriptionId, channel, address, messageId };
  switch (row.state) {
    case 'delivered':
      return { ...known, outcome: 'notified', at: settledAt, until: null, reason: null };
    case 'pending':
      return { ...known, outcome: 'waiting', at: null, until: dueAt, reason: waitOf(row) };
    case 'suppressed':
      return { ...known, outcome: 'suppressed', at: settledAt, until: null, reason: row.reason };
    case 'dead-lettered':
      return { ...known, outcome: 'failed', at: settledAt, until: null, reason: row.reason };
    default:
      return row.state satisfies never;
  }
}

function waitOf({ isWeekly, isCollecting }: OutcomeRow): 'weekly' | 'collecting' | 'attempt' {
  if (!isCollecting) return 'attempt';
  return isWeekly ? 'weekly' : 'collecting';
}
