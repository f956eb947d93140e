import type { Language } from '#kernel';
import type { AlertKind, Severity } from '#alerting/domain';

export const channelKinds = ['email', 'webhook', 'page'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Who wants to be told of what, how, and in which language. Never carries a secret. */
export interface Subscription {
  id: string;
  /** The API key it was made with. When that key ends, nobody is told any more. */
  owner: string;
  /** This body and everything below it in today's tree. */
  orgUnit: string;
  /** `null`: all. */
  frameworks: readonly string[] | null;
  /** `null`: all. */
  kinds: readonly AlertKind[] | null;
  /** At least so severe. */
  severity: Severity;
  channel: SubscriptionChannel;
  language: Language;
  createdAt: number;
}

export type SubscriptionChannel =
  { kind: 'email'; to: string } | { kind: 'webhook'; url: string } | { kind: 'page' };

/** What a caller asks for. */
export interface NewSubscription {
  orgUnit: string;
  frameworks?: readonly string[] | null;
  kinds?: readonly AlertKind[] | null;
  /** Default `info`: everything. */
  severity?: Severity;
  channel: {
    kind: ChannelKind;
    /** For email. */
    to?: string;
    /** For webhook: http or https. */
    url?: string;
    /** For webhook: `whsec_` and base64 of 24 to 64 bytes. Made up when absent. */
    secret?: string;
  };
  language: Language;
}

/**
 * Messages of one lane share their attempts: a webhook's host, the mail server. A receiver that hangs holds up its own
 * lane and no other.
 */
export function laneOf(channel: SubscriptionChannel): string {
  switch (channel.kind) {
    case 'email':
      return 'smtp';
    case 'webhook':
      return new URL(channel.url).host;
    case 'page':
      return 'page';
    default:
      return channel satisfies never;
  }
}
