import type { Edition } from './frameworks.js';

/** May what two editions say be compared? Editions that nobody knows are not. */
export function sameBasis(editions: readonly Edition[], one: string, other: string): boolean {
  if (one === other) return true;
  const basisOf = (id: string) => editions.find((edition) => edition.id === id)?.basis;
  const basis = basisOf(one);
  return basis !== undefined && basis === basisOf(other);
}
