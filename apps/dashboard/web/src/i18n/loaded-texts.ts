import type { Language } from './language.js';
import type { Texts } from './texts.js';

type Group = Record<Language, Texts>;
type Listener = (name: string, group: Group) => void;

const groups = new Map<string, Group>();
const listeners = new Set<Listener>();

/** Adds a group of texts. The build calls it when the chunk that holds the group is loaded. */
export function addTexts(name: string, group: Group): void {
  groups.set(name, group);
  for (const listener of listeners) listener(name, group);
}

/** Calls the listener with each group of texts that is loaded, now and later. */
export function onTexts(listener: Listener): void {
  listeners.add(listener);
  for (const [name, group] of groups) listener(name, group);
}
