import type { Day } from '#kernel';
import { editionsOn } from './applicability.js';
import type { Framework, FrameworkDefinition } from './framework.js';

/** The edition of a framework that is effective on that day; `null` when there is none. */
export function editionOn(frameworks: readonly Framework[], id: string, day: Day): Framework | null {
  return editionsOn(editionsOf(frameworks, id), day)[0] ?? null;
}

/** All editions of a framework, from the oldest to the newest. */
export function editionsOf(frameworks: readonly Framework[], id: string): Framework[] {
  return frameworks
    .filter((framework) => framework.id === id)
    .sort((a, b) => a.edition.validFrom - b.edition.validFrom);
}

/**
 * May what was found by one edition be compared with what was found by the other? Editions of one framework
 * and one basis may.
 */
export function comparable(
  a: Pick<FrameworkDefinition, 'id' | 'edition'>,
  b: Pick<FrameworkDefinition, 'id' | 'edition'>,
): boolean {
  return a.id === b.id && a.edition.basis === b.edition.basis;
}
