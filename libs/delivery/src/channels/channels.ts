import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Agent } from 'undici';
import { parseAllowList } from '../dialling/address-policy.js';
import { guardedAgent } from '../dialling/guarded-agent.js';
import { DeliveryOptions } from '../delivery-options.js';
import { failedForGood, type Outcome } from '../domain/outcome.js';
import { SecretBox } from '../secret-box.js';
import type { ClaimedMessage } from '../storage/claim-messages.js';
import { EmailChannel } from './email-channel.js';
import { WebhookChannel } from './webhook-channel.js';

/** Sends a claimed message through the channel of its subscription. */
@Injectable()
export class Channels implements OnApplicationShutdown {
  private readonly agent: Agent;
  private readonly email: EmailChannel;
  private readonly webhook: WebhookChannel;
  private readonly secrets: SecretBox;

  constructor({ settings, tuning }: DeliveryOptions) {
    const { resolve, connectMs, attemptMs: totalMs, realClock: clock } = tuning;
    this.agent = guardedAgent({ allowed: parseAllowList(settings.webhookAllow), resolve, connectMs });
    this.webhook = new WebhookChannel({ agent: this.agent, clock, totalMs });
    this.email = new EmailChannel({ smtpUrl: settings.smtpUrl, from: settings.mailFrom, totalMs });
    this.secrets = new SecretBox(settings.secretKey);
  }

  async send(message: ClaimedMessage): Promise<Outcome> {
    const { channel, target, subscriptionId } = message;
    switch (channel) {
      case 'email':
        return this.email.send(message, { to: target });
      case 'webhook':
        return this.webhook.send(message, {
          url: target,
          secret: this.secrets.open(message.secret ?? '', subscriptionId),
        });
      case 'page':
        // Written as delivered; nothing to send.
        return failedForGood('broken', 'the page needs no delivery');
      default:
        return channel satisfies never;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.close();
  }
}
