import { numberArray } from '#database';
import type { Causes } from '../domain/causes.js';
import type { ChangeCause } from '../domain/journal-entry.js';
import type { Settling, SettlingTrack } from '../domain/settling/index.js';

/** What waits, as JSON. Its runs have a column of their own. */
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

/** Returns what waits, for runs by the subject's own facts. */
export function settlingOf(stored: StoredSettling | null, runIds: readonly string[]): SettlingTrack {
  const runs: Causes['runs'] = new Map(runIds.map((run) => [Number(run), 'own']));
  if (!stored) return { settling: null, runs };
  const { live, silent, positions } = stored.causes;
  return {
    settling: { ...stored, causes: { live: new Set(live), silent: new Set(silent), positions, runs } },
    runs,
  };
}

export function runIdsOf({ runs }: SettlingTrack): string {
  return numberArray([...runs.keys()]);
}
