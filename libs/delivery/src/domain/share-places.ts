import type { ChannelKind } from '../channels/forms.js';

/**
 * Attempts take places in three pools, so that what goes badly takes none from what goes well: first
 * attempts; further attempts; and everything to destinations that are slow or did not answer last. An attempt
 * that lasts long moves to the slow pool.
 */
export type Pool = 'first' | 'retry' | 'slow';

export interface Places extends Readonly<Record<Pool, number>> {
  /** Attempts of all pools together, the moved ones included. */
  total: number;
  /** Attempts to one host, over all its ports, in the slow pool and in each of the others. */
  perHost: { slow: number; other: number };
}

export const defaultPlaces: Places = {
  first: 48,
  retry: 16,
  slow: 64,
  total: 512,
  perHost: { slow: 4, other: 16 },
};

/** How the last attempt to a destination ended. `new`: none has ended yet. */
export type DestinationHealth = 'answering' | 'new' | 'slow' | 'silent';

/** The due messages of a destination. */
export interface DestinationQueue {
  destination: string;
  channel: ChannelKind;
  health: DestinationHealth;
  first: number;
  retries: number;
}

/** An attempt under way in this process. */
export interface Underway {
  destination: string;
  pool: Pool;
}

/** Messages of a destination that may be tried now. */
export interface Share {
  destination: string;
  isRetry: boolean;
  pool: Pool;
  places: number;
}

const rank: Readonly<Record<DestinationHealth, number>> = { answering: 0, new: 1, slow: 2, silent: 3 };

/** Returns the host of a destination, which all its ports share. */
export function hostOf(destination: string): string {
  return destination.replace(/:\d+$/, '');
}

/**
 * Shares the free places among destinations, one each in turn. A destination that has not answered yet, or
 * not last time, is tried by one attempt at a time.
 *
 * @param queues those that waited longest first
 * @param attemptsAtOnce of each channel, to one destination
 */
export function sharePlaces(
  queues: readonly DestinationQueue[],
  underway: readonly Underway[],
  places: Places,
  attemptsAtOnce: ReadonlyMap<ChannelKind, number>,
): Share[] {
  const taken = new Tally();
  for (const { destination, pool } of underway) taken.add(destination, pool);
  const shares = new Map<string, Share>();
  let waiting = queues
    .map((queue) => ({ ...queue }))
    .sort((one, other) => rank[one.health] - rank[other.health]);
  while (waiting.length > 0) {
    waiting = waiting.filter((queue) => {
      const limit = isTrusted(queue) ? (attemptsAtOnce.get(queue.channel) ?? 0) : 1;
      if (taken.of(queue.destination) >= limit || taken.of('') >= places.total) return false;
      const isRetry = [false, true].find(
        (retry) => (retry ? queue.retries : queue.first) > 0 && taken.fits(queue, retry, places),
      );
      if (isRetry === undefined) return false;
      if (isRetry) queue.retries -= 1;
      else queue.first -= 1;
      const pool = poolOf(queue, isRetry);
      taken.add(queue.destination, pool);
      const key = `${isRetry} ${queue.destination}`;
      const share = shares.get(key) ?? { destination: queue.destination, isRetry, pool, places: 0 };
      shares.set(key, { ...share, places: share.places + 1 });
      return true;
    });
  }
  return [...shares.values()];
}

function isTrusted({ health }: DestinationQueue): boolean {
  return health === 'answering' || health === 'slow';
}

function poolOf({ health }: DestinationQueue, isRetry: boolean): Pool {
  if (health === 'slow' || health === 'silent') return 'slow';
  return isRetry ? 'retry' : 'first';
}

/** Counts taken places: of everything (''), of each pool, destination, and host in a pool. */
class Tally {
  private readonly counts = new Map<string, number>();

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  add(destination: string, pool: Pool): void {
    for (const key of ['', `pool ${pool}`, destination, hostKey(destination, pool)])
      this.counts.set(key, this.of(key) + 1);
  }

  fits(queue: DestinationQueue, isRetry: boolean, places: Places): boolean {
    const pool = poolOf(queue, isRetry);
    const perHost = pool === 'slow' ? places.perHost.slow : places.perHost.other;
    return this.of(`pool ${pool}`) < places[pool] && this.of(hostKey(queue.destination, pool)) < perHost;
  }
}

function hostKey(destination: string, pool: Pool): string {
  return `host ${pool} ${hostOf(destination)}`;
}
