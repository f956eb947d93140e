import type { Language } from '#kernel';
import type { AlertKind, Severity } from '#alerting/domain';
import {
  channelForm,
  type ChannelKind,
  type ChannelWithTarget,
  type TargetMember,
} from '../channels/forms.js';

/**
 * A subscription: the org units and alerts it covers, its channel and its language. It never carries a
 * secret.
 */
export interface Subscription {
  id: string;
  /** The API key that it belongs to. When the key ends, the subscription is no longer notified. */
  owner: string;
  /** This org unit and everything below it in today's tree. */
  orgUnit: string;
  /** `null`: all. */
  frameworks: readonly string[] | null;
  /** `null`: all. */
  kinds: readonly AlertKind[] | null;
  /** The minimum severity. */
  severity: Severity;
  channel: SubscriptionChannel;
  /** When people get a change; `null`: by its kind. A withdrawal never waits. */
  digest: Digest | null;
  language: Language;
  createdAt: number;
  /** `null`: it is not paused. What falls into the pause is suppressed. */
  pause: Pause | null;
  /** When the receiver answered that it no longer exists (HTTP 410); nothing is sent until it is resumed. */
  goneSince: number | null;
  /** Until when messages carry the signature of the old secret too; `null` when no secret is being changed. */
  oldSecretEndsAt: number | null;
}

/** `immediate`: at once, then collected for some minutes. `weekly`: in the summary on Monday. */
export const digests = ['immediate', 'weekly'] as const;

export type Digest = (typeof digests)[number];

export interface Pause {
  /** Real time, in epoch milliseconds. */
  since: number;
  reason: PauseReason;
}

/** Who paused it: its owner or an administrator, or the receiver of a mail with its unsubscribe link. */
export const pauseReasons = ['requested', 'unsubscribed'] as const;

export type PauseReason = (typeof pauseReasons)[number];

export type SubscriptionChannel = ChannelWithTarget;

/** A subscription as a caller requests it. */
export interface NewSubscription {
  orgUnit: string;
  frameworks?: readonly string[] | null;
  kinds?: readonly AlertKind[] | null;
  /** Default `info`: all severities. */
  severity?: Severity;
  /** Default: by the kind of the change. */
  digest?: Digest | null;
  channel: {
    kind: ChannelKind;
    /** For channels that sign: `whsec_` and the base64 of 24 to 64 bytes. Generated when absent. */
    secret?: string;
  } & Partial<Record<TargetMember, string>>;
  language: Language;
}

/** Tells whether messages go to people, who get several changes in one. */
export function isCollected({ kind }: SubscriptionChannel): boolean {
  return channelForm(kind).isCollected;
}

/** Returns the address that messages go to; `null` when they are read on the page. */
export function targetOf(channel: SubscriptionChannel): string | null {
  const { target } = channelForm(channel.kind);
  return target === null ? null : ((channel as Readonly<Record<string, string>>)[target.member] ?? '');
}

/** The inverse of `targetOf`. */
export function channelTo(kind: ChannelKind, address: string | null): SubscriptionChannel {
  const { target } = channelForm(kind);
  return (target === null ? { kind } : { kind, [target.member]: address ?? '' }) as SubscriptionChannel;
}
