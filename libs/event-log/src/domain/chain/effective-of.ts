import type { LoggedEvent } from '../logged-event.js';
import { RETRACTED } from '../vocabulary/index.js';

/** As much of an event as its place in a chain needs. */
export type ChainLink = Pick<LoggedEvent, 'position' | 'type' | 'amends' | 'chain'>;

/**
 * What a chain of an original, its corrections and retractions amounts to: the newest fact that is not
 * retracted. Retracting a correction revives its predecessor; retracting the original takes back the whole
 * chain (null). The order of the argument does not matter. A single unamended event is effective.
 */
export function effectiveOf<E extends ChainLink>(chain: readonly E[]): E | null {
  const retracted = new Set<number>();
  let original: E | null = null;
  for (const event of chain) {
    if (event.type === RETRACTED) {
      if (event.amends !== null) retracted.add(event.amends);
    } else if (original === null || event.position < original.position) {
      original = event;
    }
  }
  if (original === null || retracted.has(original.chain ?? original.position)) return null;
  return newest(chain, retracted);
}

function newest<E extends ChainLink>(chain: readonly E[], retracted: ReadonlySet<number>): E | null {
  let best: E | null = null;
  for (const event of chain) {
    if (event.type === RETRACTED || retracted.has(event.position)) continue;
    if (best === null || event.position > best.position) best = event;
  }
  return best;
}
