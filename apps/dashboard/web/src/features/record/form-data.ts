import { fieldsInOrder } from '../../components/preview/payload-words.js';
import type { PublishedSchema } from '../../queries/event-types.js';

/** What was filled in, by the names of the fields. */
export type FormData = Readonly<Record<string, unknown>>;

/** Returns whether the condition of a field holds with what is filled in. */
export function isVisible({ 'x-when': when }: PublishedSchema, data: FormData): boolean {
  if (!when) return true;
  const value = withoutEmpty(data[when.field]);
  return when.is ? when.is.includes(String(value)) : value !== undefined;
}

/** Returns what is filled in of the fields that are shown, without empty texts, lists and objects. */
export function visibleData(schema: PublishedSchema, data: FormData): Record<string, unknown> {
  const filled = fieldsInOrder(schema).flatMap(([name, field]) => {
    const value = isVisible(field, data) ? withoutEmpty(data[name]) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

/** Returns the value without what is empty in it; `undefined` when nothing is left. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value)
      .map(([name, member]) => [name, withoutEmpty(member)] as const)
      .filter(([, member]) => member !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  return value ?? undefined;
}
