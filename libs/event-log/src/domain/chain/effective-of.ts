import type { LoggedEvent } from '../logged-event.js';
import { RETRACTED } from '../vocabulary/index.js';

/** The fields of an event that determine its place in a chain. */
export type ChainLink = Pick<LoggedEvent, 'position' | 'type' | 'amends' | 'chain'>;

/**
 * Returns the effective version of a chain (an original, its corrections and retractions): the newest version
 * that is not retracted. When a correction is retracted, the version before it is effective again. When the
 * original is retracted, the whole chain is, and the result is null. The order of the events in the argument
 * does not matter. An event without amendments is effective.
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
