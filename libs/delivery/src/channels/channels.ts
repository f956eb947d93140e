import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SecretBox } from '#database';
import { DeliveryOptions } from '../delivery-options.js';
import { failedForGood, type Outcome } from '../domain/outcome.js';
import type { ClaimedMessage } from '../storage/claim-messages.js';
import type { Sender } from './channel-definition.js';
import { channelDefinition } from './definitions.js';
import { channelKinds, type ChannelKind } from './forms.js';

/** Sends a claimed message through the channel of its subscription. */
@Injectable()
export class Channels implements OnApplicationShutdown {
  private readonly senders: ReadonlyMap<ChannelKind, Sender | null>;
  private readonly secrets: SecretBox;

  constructor(options: DeliveryOptions) {
    this.senders = new Map(channelKinds.map((kind) => [kind, channelDefinition(kind).open(options)]));
    this.secrets = new SecretBox(options.settings.secretKey);
  }

  async send(message: ClaimedMessage): Promise<Outcome> {
    const { channel, target, subscriptionId } = message;
    const sender = this.senders.get(channel);
    if (!sender || target === null) return failedForGood('broken', 'this channel needs no delivery');
    const secrets = message.secrets.map((sealed) => this.secrets.open(sealed, subscriptionId));
    return sender.send(message, target, secrets);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.senders.values()].map(async (sender) => sender?.close()));
  }
}
