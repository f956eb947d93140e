import { hash } from 'node:crypto';
import { beginnings, canonicalJson, nameIn, vocabulary, type EntityName } from '#event-log/domain';
import { keyRuleOf } from './fact-keys.js';
import type { StatedFacts } from './stated-facts.js';

/** What a row states, before it is compared with what is recorded. */
export interface Draft {
  /** The full name of the event type. */
  type: string;
  orgUnit: string;
  subject: string | null;
  /** `YYYY-MM-DD` as the row states it; null: the day as of which the list is. */
  day: string | null;
  data: Readonly<Record<string, unknown>>;
}

/** A draft of one row of a file, with what identifies its fact. */
export interface StatedDraft extends Draft {
  row: number;
  key: string;
  /** For counters, which are looked up by id: what their first id is made of. Null for facts of entities. */
  idParts: readonly string[] | null;
}

/**
 * Returns what makes two statements the same fact: type, org unit, subject, and the fields that its rule
 * names. Days of states and occasions are compared apart.
 */
export function naturalKey({ type, orgUnit, subject, data }: Omit<Draft, 'day'>): string {
  const rule = keyRuleOf(type);
  const parts: unknown[] = [type, orgUnit, subject];
  if (rule.kind === 'number') parts.push(data[rule.by] ?? null);
  else if (rule.kind === 'period') parts.push(...rule.by.map((name) => data[name] ?? defaultOf(name)));
  else if ('by' in rule && rule.by) parts.push(...rule.by.map((name) => data[name] ?? null));
  return canonicalJson(parts);
}

/** Reports without a basis are of the period itself, as the payload says. */
function defaultOf(name: string): unknown {
  return name === 'basis' ? 'period' : null;
}

/**
 * Says which fact a draft is about. Call it for the rows of a file in their order, because lines that nothing
 * identifies are told apart by how often the file says the same.
 */
export function stateDraft(draft: Draft, row: number, asOf: string, stated: StatedFacts): StatedDraft {
  const key = naturalKey(draft);
  if (vocabulary.get(draft.type)?.kind !== 'counter') return { ...draft, row, key, idParts: null };
  const rule = keyRuleOf(draft.type);
  if (rule.kind === 'number' && draft.data[rule.by] !== undefined)
    return { ...draft, row, key, idParts: [key] };
  const said = [key, draft.day ?? asOf, canonicalJson(draft.data)];
  const n = stated.count(`line ${said.join(' ')}`);
  return { ...draft, row, key, idParts: [...said, String(n)] };
}

/** Returns what the beginning of an entity calls it. */
export function nameOf(drafts: readonly Draft[]): EntityName | null {
  const beginning = drafts.find(({ type }) => beginnings.has(type));
  return beginning ? nameIn(beginning) : null;
}

/** Makes the id of an event from what identifies it: the same parts give the same id in every process. */
export function eventId(parts: readonly string[]): string {
  return `import-${hash('sha256', parts.join('\u0000'), 'base64url')}`;
}
