import type { Edition } from './frameworks.js';

/** Returns the edition that holds on a day; of several the one that began last; `null` when there is none. */
export function editionOn(editions: readonly Edition[], day: string): Edition | null {
  return editions.reduce<Edition | null>((kept, edition) => {
    const holds = edition.validFrom <= day && (edition.validTo === null || edition.validTo >= day);
    return holds && (kept === null || edition.validFrom > kept.validFrom) ? edition : kept;
  }, null);
}

/** Tells whether the results of two editions are comparable. Results of unknown editions are not. */
export function sameBasis(editions: readonly Edition[], one: string, other: string): boolean {
  if (one === other) return true;
  const basisOf = (id: string) => editions.find((edition) => edition.id === id)?.basis;
  const basis = basisOf(one);
  return basis !== undefined && basis === basisOf(other);
}
