import fc from 'fast-check';
import type { ChannelKind } from '../channels/forms.js';
import { defaultPlaces, hostOf, sharePlaces, type DestinationQueue, type Places } from './share-places.js';

const atOnce = new Map<ChannelKind, number>([['webhook', 4]]);

function queue(destination: string, overrides: Partial<DestinationQueue> = {}): DestinationQueue {
  return { destination, channel: 'webhook', health: 'answering', first: 63, retries: 0, ...overrides };
}

const places: Places = { first: 4, retry: 2, slow: 2, total: 20, perHost: { slow: 1, other: 3 } };

describe('places of delivery attempts', () => {
  it('gives a destination that answers several places and a new one a single place', () => {
    expect(sharePlaces([queue('a'), queue('b', { health: 'new' })], [], defaultPlaces, atOnce)).toEqual([
      { destination: 'a', isRetry: false, pool: 'first', places: 4 },
      { destination: 'b', isRetry: false, pool: 'first', places: 1 },
    ]);
  });

  it('keeps places for first attempts while retries fill their own', () => {
    const retries = Array.from({ length: 9 }, (_, index) => queue(`r${index}`, { first: 0, retries: 9 }));
    const shares = sharePlaces([...retries, queue('fresh', { first: 1 })], [], places, atOnce);
    expect(shares.filter(({ isRetry }) => isRetry).reduce((sum, share) => sum + share.places, 0)).toBe(2);
    expect(shares).toContainEqual({ destination: 'fresh', isRetry: false, pool: 'first', places: 1 });
  });

  it('keeps slow and silent destinations in a pool of their own', () => {
    const bad = [
      queue('s', { health: 'slow' }),
      queue('n', { health: 'silent' }),
      queue('m', { health: 'silent' }),
    ];
    const shares = sharePlaces([...bad, queue('good')], [], places, atOnce);
    expect(shares.filter(({ pool }) => pool === 'slow').map(({ destination }) => destination)).toEqual([
      's',
      'n',
    ]);
    expect(shares).toContainEqual({ destination: 'good', isRetry: false, pool: 'first', places: 3 });
  });

  it('counts the ports of a host together', () => {
    const ports = [1, 2, 3, 4, 5].map((port) => queue(`host:${port}`, { health: 'new' }));
    expect(sharePlaces([...ports, queue('other')], [], places, atOnce)).toHaveLength(4);
    expect([hostOf('host:1'), hostOf('[::1]:80'), hostOf('smtp')]).toEqual(['host', '[::1]', 'smtp']);
  });

  it('leaves the places of first attempts free when attempts that lasted long have filled the slow pool', () => {
    const moved = Array.from({ length: 9 }, (_, index) => ({
      destination: `h${index}`,
      pool: 'slow' as const,
    }));
    expect(sharePlaces([queue('good', { first: 1 })], moved, places, atOnce)).toHaveLength(1);
    expect(sharePlaces([queue('bad', { health: 'silent' })], moved, places, atOnce)).toEqual([]);
  });

  it('keeps every bound, and leaves no place empty that a waiting message may take', () => {
    const arbitraryQueue = fc.record({
      destination: fc.constantFrom('a:1', 'a:2', 'b', 'c', 'd'),
      channel: fc.constant<ChannelKind>('webhook'),
      health: fc.constantFrom('answering', 'new', 'slow', 'silent'),
      first: fc.nat(6),
      retries: fc.nat(6),
    } satisfies { [K in keyof DestinationQueue]: fc.Arbitrary<DestinationQueue[K]> });
    const busy = fc.array(
      fc.record({
        destination: fc.constantFrom('a:1', 'b', 'e'),
        pool: fc.constantFrom('first', 'retry', 'slow' as const),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryQueue, { selector: (each) => each.destination }),
        busy,
        (queues, underway) => {
          const shares = sharePlaces(queues, underway, places, atOnce);
          const all = [
            ...underway,
            ...shares.flatMap((share) => Array.from({ length: share.places }, () => share)),
          ];
          for (const pool of ['first', 'retry', 'slow'] as const) {
            const inPool = all.filter((each) => each.pool === pool);
            const before = underway.filter((each) => each.pool === pool).length;
            expect(inPool.length).toBeLessThanOrEqual(Math.max(places[pool], before));
          }
          for (const { destination, health, first, retries } of queues) {
            const granted = shares.filter((share) => share.destination === destination);
            const sum = (retry: boolean): number =>
              granted
                .filter(({ isRetry }) => isRetry === retry)
                .reduce((total, share) => total + share.places, 0);
            expect(sum(false)).toBeLessThanOrEqual(first);
            expect(sum(true)).toBeLessThanOrEqual(retries);
            const limit = health === 'answering' || health === 'slow' ? 4 : 1;
            const taken = underway.filter((each) => each.destination === destination).length;
            expect(sum(false) + sum(true)).toBeLessThanOrEqual(Math.max(0, limit - taken));
          }
          expect(sharePlaces(remaining(queues, shares), all, places, atOnce)).toEqual([]);
        },
      ),
    );
  });
});

function remaining(
  queues: readonly DestinationQueue[],
  shares: ReturnType<typeof sharePlaces>,
): DestinationQueue[] {
  return queues.map((each) => {
    const granted = (retry: boolean): number =>
      shares.find((share) => share.destination === each.destination && share.isRetry === retry)?.places ?? 0;
    return { ...each, first: each.first - granted(false), retries: each.retries - granted(true) };
  });
}
