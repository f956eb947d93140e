import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { Owners } from '#identity';
import type { Principal } from '#identity/domain';
import { Clock, DomainError } from '#kernel';
import { isWithinAny, OrgDirectory } from '#org-units';
import { channelForm } from './channels/forms.js';
import { DeliveryOptions } from './delivery-options.js';
import type { Subscription } from './domain/subscription.js';
import { insertMissedMessages, resendMessages, selectReplayable } from './storage/replay-messages.js';
import { lockSubscription } from './storage/subscription-table.js';
import { SubscriptionAccess, subscriptionNotFound } from './subscription-access.js';

/** How many messages one request sends again. The answer says where to go on. */
export const MAX_REPLAYED = 1_000;

/** Journal positions as numbers, or instants as epoch milliseconds; both ends belong to the range. */
export type ReplayRange =
  { by: 'position'; from: number; to: number } | { by: 'time'; from: number; to: number };

export interface ReplayResult {
  /** Messages that existed and are sent again under their ids. */
  resent: number;
  /** Messages about changes that the subscription had not got. */
  added: number;
  /** The journal position at which the next request goes on; `null` when the range is done. */
  next: number | null;
}

/** Sends a subscription again what it got, or would have got, in a range of the journal. */
@Injectable()
export class Replay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: OrgDirectory,
    private readonly owners: Owners,
    private readonly access: SubscriptionAccess,
    private readonly options: DeliveryOptions,
  ) {}

  /**
   * Makes the messages due at once. Only this subscription gets them, and only about org units that its key
   * sees today.
   *
   * @throws DomainError `subscription-not-found`; `subscription-not-active`; `not-replayable` for a channel
   * that people read; `empty-range`
   */
  async replay(id: string, caller: Principal, range: ReplayRange): Promise<ReplayResult> {
    const { channel } = await this.access.active(id, caller);
    if (channelForm(channel.kind).secret === null)
      throw new DomainError(
        'not-replayable',
        `Only webhooks are replayed. For a channel of kind ${channel.kind} see GET /subscriptions/${id}/deliveries.`,
      );
    if (range.from > range.to)
      throw new DomainError('empty-range', 'The range is empty: "from" must not lie after "to".');
    return withTransaction(this.database, async (tx) => {
      const subscription = await lockSubscription(tx, id);
      if (!subscription) throw subscriptionNotFound();
      const found = await selectReplayable(tx, subscription, {
        ...boundsOf(range),
        orgUnits: await this.orgUnitsOf(subscription),
        limit: MAX_REPLAYED + 1,
      });
      const chosen = found.slice(0, MAX_REPLAYED);
      const { attempts } = this.options.tuning.backoff;
      const known = [...new Set(chosen.flatMap(({ messageId }) => messageId ?? []))];
      const missed = chosen
        .filter(({ messageId }) => messageId === null)
        .map((each) => ({ ...each, messageId: `msg_${randomUUID().replaceAll('-', '')}` }));
      await resendMessages(tx, known, attempts);
      await insertMissedMessages(tx, subscription, missed, attempts, this.clock.now());
      return { resent: known.length, added: missed.length, next: found[MAX_REPLAYED]?.position ?? null };
    });
  }

  private async orgUnitsOf({ orgUnit, owner }: Subscription): Promise<string[]> {
    const { tree } = await this.directory.current();
    const known = (await this.owners.list()).find((each) => each.id === owner);
    if (!known || !tree.get(orgUnit)) return [];
    return tree.subtree(orgUnit).filter((code) => isWithinAny(tree, code, known.subtrees));
  }
}

function boundsOf(range: ReplayRange) {
  return range.by === 'position'
    ? { fromPosition: range.from, toPosition: range.to, from: null, to: null }
    : {
        fromPosition: 0,
        toPosition: Number.MAX_SAFE_INTEGER,
        from: new Date(range.from),
        to: new Date(range.to),
      };
}
