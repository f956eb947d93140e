import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { DomainError } from '#kernel';
import { DeliveryOptions } from './delivery-options.js';
import { selectSubscriptionsOf } from './storage/composed-messages.js';
import { Subscriptions } from './subscriptions.js';

/**
 * The links with which a receiver pauses its subscriptions without signing in. A link is signed, and holds
 * for the subscriptions whose changes its message told.
 */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly database: Database,
    private readonly subscriptions: Subscriptions,
    private readonly options: DeliveryOptions,
  ) {}

  async urlOf(q: Queryable, messageId: string): Promise<string> {
    const signature = await sign(q, messageId);
    return `${this.options.settings.publicUrl}/api/v1/unsubscribe/${messageId}?signature=${signature}`;
  }

  /** @throws DomainError `unsubscribe-link-not-valid` */
  async check(messageId: string, signature: string): Promise<void> {
    const expected = Buffer.from(await sign(this.database, messageId));
    const given = Buffer.from(signature);
    if (given.length === expected.length && timingSafeEqual(given, expected)) return;
    throw new DomainError(
      'unsubscribe-link-not-valid',
      'Use the link as it is in the mail, or pause the subscription on the page.',
    );
  }

  /**
   * Pauses the subscriptions of the message. A repeat changes nothing.
   *
   * @throws DomainError `unsubscribe-link-not-valid`
   */
  async follow(messageId: string, signature: string): Promise<void> {
    await this.check(messageId, signature);
    for (const id of await selectSubscriptionsOf(this.database, messageId))
      await this.subscriptions.unsubscribe(id);
  }
}

async function sign(q: Queryable, messageId: string): Promise<string> {
  const { rows } = await q.query<{ key: string }>('select key from delivery.link_key');
  return createHmac('sha256', rows[0]?.key ?? '')
    .update(`unsubscribe ${messageId}`)
    .digest('base64url');
}
