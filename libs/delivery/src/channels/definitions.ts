import { targetOf, type SubscriptionChannel } from '../domain/subscription.js';
import type { ChannelDefinition } from './channel-definition.js';
import { emailDefinition } from './email/definition.js';
import type { ChannelKind } from './forms.js';
import { pageDefinition } from './page/definition.js';
import { webhookDefinition } from './webhook/definition.js';

const definitions: Readonly<Record<ChannelKind, ChannelDefinition>> = {
  email: emailDefinition,
  webhook: webhookDefinition,
  page: pageDefinition,
};

export function channelDefinition(kind: ChannelKind): ChannelDefinition {
  return definitions[kind];
}

/** Returns the queue of messages to this channel's target. */
export function destinationOf(channel: SubscriptionChannel): string {
  return definitions[channel.kind].destinationOf(targetOf(channel) ?? '');
}
