import { titleOfType, vocabulary, type AnyFieldForm } from '#event-log/domain';
import { auditMembers, isRight, rightNames, roleNames } from '#identity/domain';
import { inLanguage, type Language } from '#kernel';
import type { AuditChangeDocument } from './audit-change.response.js';
import { AuditNames } from './audit-names.js';
import { wordOfValue } from './audit-values.js';

type State = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, unknown>>;

/**
 * Returns the members whose values differ before and after, in words. When there is only one state, all that
 * have a value. The payload of an event is taken apart into its fields.
 */
export function describeChanges(
  { before, after }: { before: object | null; after: object | null },
  language: Language,
  names: AuditNames = new AuditNames(),
): AuditChangeDocument[] {
  const [from, to] = [(before ?? {}) as State, (after ?? {}) as State];
  const type = (to['type'] ?? from['type']) as string | undefined;
  return membersOf(from, to).flatMap((member) => {
    const [old, now] = [from[member], to[member]];
    if (member === 'data' && type !== undefined && isValues(old ?? {}) && isValues(now ?? {}))
      return fieldChanges(type, (old ?? {}) as Values, (now ?? {}) as Values, language);
    const text = (value: unknown): string | null => shown(member, named(member, value, names), language);
    return changeOf(labelOf(member, language), text(old), text(now));
  });
}

/** Returns the value with names in place of codes. */
function named(member: string, value: unknown, names: AuditNames): unknown {
  if (typeof value === 'string') return names.withName(member, value);
  if (!Array.isArray(value)) return value;
  if (member !== 'roles') return value.map((each: unknown) => named(member, each, names));
  return value.map(({ role, orgUnit }: RoleGrant) => ({
    ...{ role, orgUnit: orgUnit && names.withName('orgUnit', orgUnit) },
  }));
}

function labelOf(member: string, language: Language): string {
  const name = auditMembers[member];
  return name ? inLanguage(name, language) : member;
}

function fieldChanges(
  type: string,
  before: Values,
  after: Values,
  language: Language,
): AuditChangeDocument[] {
  const fields = vocabulary.get(type)?.form.fields ?? {};
  return membersOf(before, after).flatMap((name) => {
    const form = fields[name];
    const text = (value: unknown): string | null =>
      choice(form, value, language) ?? plain('', value, language);
    return changeOf(form ? inBoth(form.label, language) : name, text(before[name]), text(after[name]));
  });
}

function changeOf(label: string, before: string | null, after: string | null): AuditChangeDocument[] {
  return before === after ? [] : [{ label, before, after }];
}

function membersOf(before: Values, after: Values): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function shown(member: string, value: unknown, language: Language): string | null {
  if (member === 'type' && typeof value === 'string') return titleOfType(value, language);
  if (member === 'roles' && Array.isArray(value))
    return value.map((grant: RoleGrant) => roleText(grant, language)).join(', ');
  if (member === 'rights' && Array.isArray(value))
    return value
      .map((right: string) => (isRight(right) ? inLanguage(rightNames[right], language) : right))
      .join(', ');
  return plain(member, value, language);
}

interface RoleGrant {
  role: keyof typeof roleNames;
  orgUnit: string | null;
}

function roleText({ role, orgUnit }: RoleGrant, language: Language): string {
  const name = inLanguage(roleNames[role], language);
  return orgUnit === null ? name : `${name}: ${orgUnit}`;
}

function choice(form: AnyFieldForm | undefined, value: unknown, language: Language): string | null {
  const known = typeof value === 'string' || typeof value === 'number' ? form?.choices?.[value] : undefined;
  return known ? inBoth(known, language) : null;
}

/** Instants stay as they are; who shows them writes them in a time zone. */
function plain(member: string, value: unknown, language: Language): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? YES[language] : NO[language];
  if (Array.isArray(value)) return value.map((each) => plain(member, each, language) ?? '').join(', ');
  if (!isValues(value)) return wordOfValue(member, String(value), language) ?? String(value);
  if (typeof value['vi'] === 'string') return inLanguage(value as { vi: string; en?: string }, language);
  const parts = Object.entries(value).flatMap(([name, each]) => {
    const text = plain(`${member}.${name}`, each, language);
    return text === null ? [] : [`${labelOf(name, language)}: ${text}`];
  });
  return parts.join(', ');
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inBoth([vi, en]: readonly [string, string], language: Language): string {
  return language === 'vi' ? vi : en;
}

const YES = { vi: 'có', en: 'yes' } as const;
const NO = { vi: 'không', en: 'no' } as const;
