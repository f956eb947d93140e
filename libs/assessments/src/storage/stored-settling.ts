import type { Causes } from '../domain/causes.js';
import type { ChangeCause } from '../domain/journal-entry.js';
import type { Settling, SettlingTrack } from '../domain/settling/index.js';

/** What waits, as JSON. Its runs have columns of their own. */
export interface StoredSettling extends Omit<Settling, 'causes'> {
  causes: {
    live: readonly ChangeCause[];
    silent: readonly ChangeCause[];
    positions: Causes['positions'];
  };
}

export function storedSettling({ settling }: SettlingTrack): StoredSettling | null {
  if (!settling) return null;
  const { live, silent, positions } = settling.causes;
  return { ...settling, causes: { live: [...live], silent: [...silent], positions } };
}

export function settlingOf(settling: StoredSettling | null, runs: SettlingTrack['runs']): SettlingTrack {
  if (!settling) return { settling: null, runs };
  const { live, silent, positions } = settling.causes;
  return {
    settling: { ...settling, causes: { live: new Set(live), silent: new Set(silent), positions, runs } },
    runs,
  };
}
