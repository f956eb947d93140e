import type { Edition } from './frameworks.js';

/** The edition that held on a day; of several the one that began last; `null` when none did. */
export function editionOn(editions: readonly Edition[], day: string): Edition | null {
  return editions.reduce<Edition | null>((held, edition) => {
    const holds = edition.validFrom <= day && (edition.validTo === null || edition.validTo >= day);
    return holds && (held === null || edition.validFrom > held.validFrom) ? edition : held;
  }, null);
}
