import type { Language } from '#kernel';
import type { AlertKind, Severity } from '#alerting/domain';
import type { ChannelKind, TargetMember } from '../channels/forms.js';
import {
  targetOf,
  type Digest,
  type NewSubscription,
  type Subscription,
  type SubscriptionChannel,
} from './subscription.js';

/**
 * A change of a subscription as a JSON merge patch (RFC 7396): an absent member stays, `null` removes the
 * member, so that its default applies.
 */
export interface SubscriptionPatch {
  orgUnit?: string | null;
  frameworks?: readonly string[] | null;
  kinds?: readonly AlertKind[] | null;
  severity?: Severity | null;
  digest?: Digest | null;
  channel?:
    | ({ kind?: ChannelKind | null; secret?: string | null } & Partial<Record<TargetMember, string | null>>)
    | null;
  language?: Language | null;
  /** False resumes it, also when it was disabled because its receiver was gone. */
  paused?: boolean | null;
  /** The key that it shall belong to. */
  owner?: string | null;
}

/** Returns the subscription as a request that would create it like this, so that it is checked like one. */
export function requestAfter(subscription: Subscription, patch: SubscriptionPatch): NewSubscription {
  const { orgUnit, frameworks, kinds, severity, digest, language, channel } = subscription;
  const merged = { orgUnit, frameworks, kinds, severity, digest, language, ...withoutUndefined(patch) };
  const members = patch.channel === null ? {} : { ...channel, ...withoutUndefined(patch.channel ?? {}) };
  return {
    orgUnit: merged.orgUnit ?? '',
    frameworks: merged.frameworks,
    kinds: merged.kinds,
    severity: merged.severity ?? 'info',
    digest: merged.digest,
    language: merged.language as Language,
    channel: Object.fromEntries(
      Object.entries(members).filter(([, value]) => value !== null),
    ) as unknown as NewSubscription['channel'],
  };
}

/**
 * Applies a valid patch.
 *
 * @param channel the channel of the changed subscription, in its stored form
 * @param now real time, for the beginning of a pause
 */
export function applyPatch(
  subscription: Subscription,
  patch: SubscriptionPatch,
  channel: SubscriptionChannel,
  now: number,
): Subscription {
  const { orgUnit, frameworks, kinds, severity, digest, language } = requestAfter(subscription, patch);
  const hasNewTarget = targetOf(channel) !== targetOf(subscription.channel);
  const resumed = patch.paused === false || patch.paused === null;
  return {
    ...subscription,
    orgUnit,
    frameworks: frameworks ?? null,
    kinds: kinds ?? null,
    severity: severity ?? 'info',
    digest: digest ?? null,
    language,
    channel,
    owner: patch.owner ?? subscription.owner,
    pause: patch.paused
      ? (subscription.pause ?? { since: now, reason: 'requested' })
      : resumed
        ? null
        : subscription.pause,
    goneSince: resumed || hasNewTarget ? null : subscription.goneSince,
  };
}

function withoutUndefined<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}
