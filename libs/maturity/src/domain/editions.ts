import type { Day } from '#kernel';
import { editionsOn } from './applicability.js';
import type { Framework, FrameworkDefinition } from './framework.js';

/** Returns the edition of a framework that is effective on a day, or `null`. */
export function editionOn(frameworks: readonly Framework[], id: string, day: Day): Framework | null {
  return editionsOn(editionsOf(frameworks, id), day)[0] ?? null;
}

/** Returns all editions of a framework, from the oldest to the newest. */
export function editionsOf(frameworks: readonly Framework[], id: string): Framework[] {
  return frameworks
    .filter((framework) => framework.id === id)
    .sort((a, b) => a.edition.validFrom - b.edition.validFrom);
}

/** Returns whether results of two editions may be compared: they are of one framework and share a basis. */
export function comparable(
  a: Pick<FrameworkDefinition, 'id' | 'edition'>,
  b: Pick<FrameworkDefinition, 'id' | 'edition'>,
): boolean {
  return a.id === b.id && a.edition.basis === b.edition.basis;
}
