import type { ApiProblem } from '../../api/problem.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { problemWords } from '../../components/problems/problem-words.js';
import type { Language } from '../../i18n/language.js';
import type { AlertKind, ChannelKind, NewSubscription, Severity } from '../../queries/subscriptions.js';

/** The form as it stands; empty lists mean all. */
export interface SubscriptionDraft {
  unit: PickedUnit | null;
  frameworks: string[];
  kinds: AlertKind[];
  severity: Severity;
  channel: ChannelKind;
  to: string;
  url: string;
  language: Language;
}

export type SubscriptionField = 'unit' | 'frameworks' | 'kinds' | 'severity' | 'to' | 'url' | 'language';

export function emptySubscription(language: Language): SubscriptionDraft {
  return {
    unit: null,
    frameworks: [],
    kinds: [],
    severity: 'info',
    channel: 'page',
    to: '',
    url: '',
    language,
  };
}

/** The fields that still have to be filled in. */
export function missingFields({ unit, channel, to, url }: SubscriptionDraft): SubscriptionField[] {
  return [
    ...(unit ? [] : ['unit' as const]),
    ...(channel === 'email' && to.trim() === '' ? ['to' as const] : []),
    ...(channel === 'webhook' && url.trim() === '' ? ['url' as const] : []),
  ];
}

export function newSubscription(draft: SubscriptionDraft): NewSubscription {
  const { unit, frameworks, kinds, severity, language } = draft;
  return {
    orgUnit: unit?.code ?? '',
    ...(frameworks.length > 0 ? { frameworks } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    severity,
    channel: channelOf(draft),
    language,
  };
}

function channelOf({ channel, to, url }: SubscriptionDraft): NewSubscription['channel'] {
  switch (channel) {
    case 'email':
      return { kind: 'email', to: to.trim() };
    case 'webhook':
      return { kind: 'webhook', url: url.trim() };
    case 'page':
      return { kind: 'page' };
    default:
      return channel satisfies never;
  }
}

const pointers: Readonly<Record<string, SubscriptionField>> = {
  '/orgUnit': 'unit',
  '/frameworks': 'frameworks',
  '/kinds': 'kinds',
  '/severity': 'severity',
  '/channel/to': 'to',
  '/channel/url': 'url',
  '/language': 'language',
};

/** The server's complaints by field; complaints about members of a list belong to the list. */
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
