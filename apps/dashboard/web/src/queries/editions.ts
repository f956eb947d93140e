import type { Edition } from './frameworks.js';

/** The edition that held on a day; of several the one that began last; `null` when none did. */
export function editionOn(editions: readonly Edition[], day: string): Edition | null {
  return editions.reduce<Edition | null>((kept, edition) => {
    const holds = edition.validFrom <= day && (edition.validTo === null || edition.validTo >= day);
    return holds && (kept === null || edition.validFrom > kept.validFrom) ? edition : kept;
  }, null);
}

/** May what two editions say be compared? Editions that nobody knows are not. */
export function sameBasis(editions: readonly Edition[], one: string, other: string): boolean {
  if (one === other) return true;
  const basisOf = (id: string) => editions.find((edition) => edition.id === id)?.basis;
  const basis = basisOf(one);
  return basis !== undefined && basis === basisOf(other);
}
