import type { AlertKind, Severity } from '#alerting/domain';
import {
  channelForm,
  channelForms,
  digests,
  type ChannelKind,
  type Digest,
  type TargetMember,
} from '#delivery/domain';
import type { ApiProblem } from '../../api/problem.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { problemWords } from '../../components/problems/problem-words.js';
import type { Language } from '../../i18n/language.js';
import type { NewSubscription, Subscription, SubscriptionPatch } from '../../queries/subscriptions.js';

/** The content of the form. An empty list means all. */
export interface SubscriptionDraft {
  unit: PickedUnit | null;
  frameworks: string[];
  kinds: AlertKind[];
  severity: Severity;
  digest: DigestChoice;
  channel: ChannelKind;
  /** The typed text by kind of address. Addresses of other channels are kept but not sent. */
  targets: Partial<Record<TargetMember, string>>;
  language: Language;
}

export type SubscriptionField =
  'unit' | 'frameworks' | 'kinds' | 'severity' | 'digest' | TargetMember | 'language';

/** When changes are sent. `by-kind` stands for a subscription without a digest of its own. */
export type DigestChoice = Digest | 'by-kind';

export const digestChoices: readonly DigestChoice[] = ['by-kind', ...digests];

/** The channels in the order of the form: first those that need no address. */
export const channelsForChoice = [...channelForms].sort(
  (one, other) => Number(one.target !== null) - Number(other.target !== null),
);

export function emptySubscription(language: Language): SubscriptionDraft {
  return {
    unit: null,
    frameworks: [],
    kinds: [],
    severity: 'info',
    digest: 'by-kind',
    channel: channelsForChoice[0]?.kind ?? channelForms[0].kind,
    targets: {},
    language,
  };
}

/** Returns what the form shows of a subscription that exists. */
export function draftOf(subscription: Subscription, unit: PickedUnit): SubscriptionDraft {
  const { frameworks, kinds, severity, digest, channel, language } = subscription;
  const { kind, ...targets } = channel;
  return {
    unit,
    frameworks: frameworks ?? [],
    kinds: kinds ?? [],
    severity,
    digest: digest ?? 'by-kind',
    channel: kind,
    targets,
    language,
  };
}

/**
 * Returns the members that the draft changes, as a merge patch; an empty list becomes null, which means all.
 */
export function patchOf(subscription: Subscription, draft: SubscriptionDraft): SubscriptionPatch {
  const wanted = newSubscription(draft);
  const member = targetMember(draft.channel);
  const next: SubscriptionPatch = {
    orgUnit: wanted.orgUnit,
    frameworks: wanted.frameworks ?? null,
    kinds: wanted.kinds ?? null,
    severity: wanted.severity,
    ...(isForPeople(draft) ? { digest: wanted.digest ?? null } : {}),
    language: wanted.language,
    ...(member === null ? {} : { channel: { [member]: typed(draft, member) } }),
  };
  const before: Readonly<Record<string, unknown>> = {
    ...subscription,
    channel: member === null ? undefined : { [member]: subscription.channel[member] },
  };
  return Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

/** Returns the fields that still have to be filled in. */
export function missingFields(draft: SubscriptionDraft): SubscriptionField[] {
  const member = targetMember(draft.channel);
  return [
    ...(draft.unit ? [] : ['unit' as const]),
    ...(member !== null && typed(draft, member) === '' ? [member] : []),
  ];
}

/** Returns the field for the address of a channel; `null` when it needs none. */
export function targetMember(channel: ChannelKind): TargetMember | null {
  return (channelForm(channel).target?.member as TargetMember | undefined) ?? null;
}

/** Tells whether the channel collects changes for people. Other channels send each change at once. */
export function isForPeople({ channel }: Pick<SubscriptionDraft, 'channel'>): boolean {
  return channelForm(channel).isCollected;
}

function typed({ targets }: SubscriptionDraft, member: TargetMember): string {
  return targets[member]?.trim() ?? '';
}

export function newSubscription(draft: SubscriptionDraft): NewSubscription {
  const { unit, frameworks, kinds, severity, digest, language } = draft;
  return {
    orgUnit: unit?.code ?? '',
    ...(frameworks.length > 0 ? { frameworks } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    severity,
    ...(digest !== 'by-kind' && isForPeople(draft) ? { digest } : {}),
    channel: channelOf(draft),
    language,
  };
}

function channelOf(draft: SubscriptionDraft): NewSubscription['channel'] {
  const member = targetMember(draft.channel);
  return { kind: draft.channel, ...(member === null ? {} : { [member]: typed(draft, member) }) };
}

const pointers: Readonly<Record<string, SubscriptionField>> = {
  '/orgUnit': 'unit',
  '/frameworks': 'frameworks',
  '/kinds': 'kinds',
  '/severity': 'severity',
  '/digest': 'digest',
  ...Object.fromEntries(
    channelForms.flatMap(({ target }) => (target ? [[`/channel/${target.member}`, target.member]] : [])),
  ),
  '/language': 'language',
};

/** Groups the server's complaints by field. A complaint about a member of a list belongs to the list. */
export function subscriptionProblems(
  problem: ApiProblem,
  language: Language,
): Partial<Record<SubscriptionField, string>> {
  return Object.fromEntries(
    problem.errors.flatMap((item) => {
      const field = pointers[(item.pointer ?? '').replace(/\/\d+$/, '')];
      return field ? [[field, problemWords(item, language)]] : [];
    }),
  );
}
