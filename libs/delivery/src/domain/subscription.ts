import type { Language } from '#kernel';
import type { AlertKind, Severity } from '#alerting/domain';
import {
  channelForm,
  type ChannelKind,
  type ChannelWithTarget,
  type TargetMember,
} from '../channels/forms.js';

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

export type SubscriptionChannel = ChannelWithTarget;

/** What a caller asks for. */
export interface NewSubscription {
  orgUnit: string;
  frameworks?: readonly string[] | null;
  kinds?: readonly AlertKind[] | null;
  /** Default `info`: everything. */
  severity?: Severity;
  channel: {
    kind: ChannelKind;
    /** For channels that sign: `whsec_` and base64 of 24 to 64 bytes. Made up when absent. */
    secret?: string;
  } & Partial<Record<TargetMember, string>>;
  language: Language;
}

/** The address that messages go to; `null` when they are read on the page. */
export function targetOf(channel: SubscriptionChannel): string | null {
  const { target } = channelForm(channel.kind);
  return target === null ? null : ((channel as Readonly<Record<string, string>>)[target.member] ?? '');
}

/** The inverse of `targetOf`. */
export function channelTo(kind: ChannelKind, address: string | null): SubscriptionChannel {
  const { target } = channelForm(kind);
  return (target === null ? { kind } : { kind, [target.member]: address ?? '' }) as SubscriptionChannel;
}
