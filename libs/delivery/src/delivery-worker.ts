import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { Clock } from '#kernel';
import { inSpan } from '#tracing';
import { Channels } from './channels/channels.js';
import { channelDefinition } from './channels/definitions.js';
import { channelKinds, type ChannelKind } from './channels/forms.js';
import { DeliveryOptions } from './delivery-options.js';
import { DestinationBreaker } from './destination-breaker.js';
import { failed, type Outcome } from './domain/outcome.js';
import { sharePlaces, type Underway } from './domain/share-places.js';
import { verdictOf, type Verdict } from './domain/verdict.js';
import { claimMessages, type ClaimedMessage } from './storage/claim-messages.js';
import { selectQueues } from './storage/destination-table.js';
import { settleMessage } from './storage/settle-message.js';
import { SubscriptionWatch } from './subscription-watch.js';

/** An attempt that has ended, with the state that it leads to. */
export interface EndedAttempt {
  channel: ChannelKind;
  state: Verdict['state'];
}

/**
 * Delivers due messages at least once, always under the same message id. Several workers share the messages
 * through leases in the database. Attempts of one worker run side by side, in places that `sharePlaces`
 * gives.
 */
@Injectable()
export class DeliveryWorker implements BeforeApplicationShutdown {
  private readonly log = new Logger(DeliveryWorker.name);
  private readonly underway = new Map<Promise<void>, Underway>();
  private readonly listeners: ((attempt: EndedAttempt) => void)[] = [];
  private filling: Promise<void> | undefined;
  private again = false;
  private stopping = false;

  /** How many attempts each channel makes to one destination at the same time. */
  private readonly attemptsAtOnce: ReadonlyMap<ChannelKind, number>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly channels: Channels,
    private readonly watch: SubscriptionWatch,
    private readonly breaker: DestinationBreaker,
    private readonly options: DeliveryOptions,
  ) {
    this.attemptsAtOnce = new Map(channelKinds.map((kind) => [kind, channelDefinition(kind).attemptsAtOnce]));
  }

  /**
   * Starts an attempt for each due message that the bounds allow, and returns without waiting for them, so
   * that a receiver that hangs does not keep the next message waiting. The end of an attempt starts the next
   * one.
   */
  async deliverDue(): Promise<void> {
    if (this.stopping) return;
    this.again = true;
    this.filling ??= this.fill();
    await this.filling;
  }

  /** Resolves when no attempt is under way and no message is due. */
  async idle(): Promise<void> {
    while (this.filling || this.underway.size > 0) {
      await Promise.all([this.filling?.catch(() => undefined), ...this.underway.keys()]);
    }
  }

  /** Calls back after each attempt whose end is recorded. */
  onAttempt(listener: (attempt: EndedAttempt) => void): void {
    this.listeners.push(listener);
  }

  /** Waits for the attempts under way and starts no more. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.idle();
  }

  private async fill(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        const claimed = await this.claim();
        for (const message of claimed) this.start(message);
        if (claimed.length > 0) this.again = true;
      }
    } finally {
      this.filling = undefined;
    }
  }

  private async claim(): Promise<ClaimedMessage[]> {
    if (this.stopping) return [];
    const { places, leaseMs } = this.options.tuning;
    const now = this.clock.now();
    const queues = await selectQueues(this.database, now);
    const shares = sharePlaces(queues, [...this.underway.values()], places, this.attemptsAtOnce);
    return shares.length === 0 ? [] : claimMessages(this.database, { now, shares, leaseMs });
  }

  private start(message: ClaimedMessage): void {
    const place: Underway = { destination: message.destination, pool: message.pool };
    const slow = setTimeout(() => {
      place.pool = 'slow';
      this.deliverNext();
    }, this.options.tuning.slowAfterMs);
    const attempt = this.attempt(message).finally(() => {
      clearTimeout(slow);
      this.underway.delete(attempt);
      this.deliverNext();
    });
    this.underway.set(attempt, place);
  }

  private deliverNext(): void {
    this.deliverDue().catch((error: Error) =>
      this.log.warn(`The next messages wait for the sweep: ${error.message}`),
    );
  }

  /**
   * Makes one attempt. Never rejects: when its end cannot be recorded, the message is sent again under the
   * same id after the lease.
   */
  private async attempt(message: ClaimedMessage): Promise<void> {
    const { backoff, random } = this.options.tuning;
    const began = performance.now();
    const outcome = await this.send(message);
    const verdict = verdictOf(outcome, message, backoff, random());
    await this.breaker.record(message.destination, outcome, performance.now() - began);
    try {
      await settleMessage(this.database, message, verdict);
      if (verdict.state === 'dead-lettered' && verdict.reason === 'gone')
        await this.watch.disableGone(message.subscriptionId);
      for (const listener of this.listeners) listener({ channel: message.channel, state: verdict.state });
    } catch (error) {
      this.log.warn(
        `The end of the attempt for ${message.id} could not be recorded; it will be sent again: ${String(error)}`,
      );
    }
  }

  /** An attempt is a step of the trace that caused the message, and the cause of what the receiver does. */
  private async send(message: ClaimedMessage): Promise<Outcome> {
    const { traceparent: parent, channel, id, attempt } = message;
    const attributes = { 'thang.channel': channel, 'thang.message': id, 'thang.attempt': attempt };
    return inSpan({ name: 'deliver', kind: 'client', parent, attributes }, async (span) => {
      const outcome = await this.sendOnce({ ...message, traceparent: span.traceparent });
      span.set({ 'thang.outcome': outcome.detail });
      this.log.debug(`Attempt ${attempt} for ${id}: ${outcome.detail}.`);
      return outcome;
    });
  }

  private async sendOnce(message: ClaimedMessage): Promise<Outcome> {
    try {
      return await this.channels.send(message);
    } catch (error) {
      this.log.error(
        `Message ${message.id} could not be sent: ${String(error)}`,
        error instanceof Error ? error.stack : undefined,
      );
      return failed('broken', 'Thang could not send it; see the log of the notifier');
    }
  }
}
