import type { LocalizedText } from '#kernel';
import type { LoggedEvent } from '../logged-event.js';

/** What people call an entity, in the languages in which it was recorded. */
export type EntityName = LocalizedText | string;

/** Returns what an event calls its entity, its `name` or its `title`; `null` when it says neither. */
export function nameIn({ data }: Pick<LoggedEvent, 'data'>): EntityName | null {
  const { name, title } = data as { name?: EntityName; title?: EntityName };
  return name ?? title ?? null;
}
