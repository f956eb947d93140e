import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import type { Principal } from '#identity/domain';
import { currentTraceparent } from '#tracing';
import { Clock } from '#kernel';
import { Channels } from './channels/channels.js';
import { destinationOf } from './channels/definitions.js';
import { targetOf } from './domain/subscription.js';
import { testContent } from './domain/subscription-notices.js';
import { verdictOfOnly } from './domain/verdict.js';
import { settleMessage } from './storage/settle-message.js';
import {
  insertOwnMessage,
  selectAttemptedById,
  selectSecrets,
  type AttemptedDelivery,
} from './storage/subscription-messages.js';
import { DestinationBreaker } from './destination-breaker.js';
import { SubscriptionAccess } from './subscription-access.js';
import { SubscriptionWatch } from './subscription-watch.js';

/** Sends a marked test message through the channel of a subscription and reports how the attempt ended. */
@Injectable()
export class TestSend {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: SubscriptionAccess,
    private readonly channels: Channels,
    private readonly watch: SubscriptionWatch,
    private readonly breaker: DestinationBreaker,
  ) {}

  /**
   * Makes one attempt and waits for its end. The message and the attempt are kept like any other; a failed
   * one is not tried again. A suspension does not hold it, and an answer ends the suspension.
   *
   * @throws DomainError `subscription-not-found`; `subscription-not-active`
   */
  async send(id: string, caller: Principal): Promise<AttemptedDelivery> {
    const subscription = await this.access.active(id, caller);
    const { channel, language } = subscription;
    const message = {
      id: `msg_${randomUUID().replaceAll('-', '')}`,
      subscription,
      content: testContent(await this.watch.contextOf(subscription)),
      createdAt: this.clock.now(),
      attemptLimit: 1,
      lease: randomUUID(),
    };
    await withTransaction(this.database, (tx) => insertOwnMessage(tx, message));
    if (targetOf(channel) !== null) {
      const claimed = {
        ...{ id: message.id, lease: message.lease, content: message.content, language },
        destination: destinationOf(channel),
        pool: 'first' as const,
        attempt: 1,
        attemptLimit: 1,
        subscriptionId: id,
        channel: channel.kind,
        target: targetOf(channel),
        secrets: await selectSecrets(this.database, id),
        traceparent: currentTraceparent(),
      };
      const began = performance.now();
      const outcome = await this.channels.send(claimed);
      await this.breaker.record(claimed.destination, outcome, performance.now() - began);
      const verdict = verdictOfOnly(outcome);
      await settleMessage(this.database, claimed, verdict);
      if (verdict.state === 'dead-lettered' && verdict.reason === 'gone') await this.watch.disableGone(id);
    }
    const sent = await selectAttemptedById(this.database, message.id);
    if (!sent) throw new Error(`The test message ${message.id} is missing.`);
    return sent;
  }
}
