import { DayZone, parseDay } from '#kernel';
import type { NewApiKey, Right } from '../../queries/api-keys.js';
import type { ApiProblem } from '../../api/problem.js';
import { isDay } from '../../format/days.js';
import type { Language } from '../../i18n/language.js';
import { problemWords } from '../../components/problems/problem-words.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';

/** Every right, and the key of its text. */
export const rightNames = {
  read: 'read',
  'events:write': 'eventsWrite',
  'events:backfill': 'eventsBackfill',
  'alerts:acknowledge': 'alertsAcknowledge',
  'subscriptions:write': 'subscriptionsWrite',
  'what-if': 'whatIf',
  'audit:read': 'auditRead',
  administer: 'administer',
} as const satisfies Record<Right, string>;

export const rights = Object.keys(rightNames) as readonly Right[];

/** The content of the form. */
export interface ApiKeyDraft {
  name: string;
  rights: Right[];
  unit: PickedUnit | null;
  source: string;
  /** The last day on which the key works, `YYYY-MM-DD`; empty: no end. */
  expires: string;
}

export type ApiKeyField = keyof ApiKeyDraft;

export const emptyApiKey: ApiKeyDraft = { name: '', rights: ['read'], unit: null, source: '', expires: '' };

/** Returns the request. A key works to the end of its last day in the time zone of the installation. */
export function newApiKey(
  { name, rights: granted, unit, source, expires }: ApiKeyDraft,
  timeZone: string,
): NewApiKey {
  const day = parseDay(expires);
  return {
    name: name.trim(),
    rights: granted,
    ...(unit ? { orgUnit: unit.code } : {}),
    ...(source.trim() ? { source: source.trim() } : {}),
    ...(day === undefined
      ? {}
      : { expiresAt: new Date(new DayZone(timeZone).startOf(day + 1)).toISOString() }),
  };
}

const pointers: Readonly<Record<string, ApiKeyField>> = {
  '/name': 'name',
  '/rights': 'rights',
  '/orgUnit': 'unit',
  '/source': 'source',
  '/expiresAt': 'expires',
};

/** Returns the complaints that need no answer from the server. */
export function missingKeyFields({
  name,
  rights: granted,
  expires,
}: ApiKeyDraft): ('name' | 'rights' | 'expires')[] {
  return [
    ...(name.trim() === '' ? ['name' as const] : []),
    ...(granted.length === 0 ? ['rights' as const] : []),
    ...(expires !== '' && !isDay(expires) ? ['expires' as const] : []),
  ];
}

export function apiKeyProblems(
  problem: ApiProblem,
  language: Language,
): Partial<Record<ApiKeyField, string>> {
  return Object.fromEntries(
    problem.errors.flatMap((item) => {
      const field = pointers[(item.pointer ?? '').replace(/\/\d+$/, '')];
      return field ? [[field, problemWords(item, language)]] : [];
    }),
  );
}
