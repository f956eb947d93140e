import { ManualClock } from '#kernel';
import { ShortCache } from './short-cache.js';

const options = { ttlMs: 5000, maxEntries: 3, maxRunning: 2, maxWaiting: 1 };

/** A look-up that the test answers by hand. */
function pendingLookUp<V>(): { lookUp: () => Promise<V>; answer: (value: V) => void; calls: () => number } {
  let calls = 0;
  const pending: ((value: V) => void)[] = [];
  return {
    lookUp: () => {
      calls += 1;
      return new Promise((resolve) => pending.push(resolve));
    },
    answer: (value) => pending.shift()?.(value),
    calls: () => calls,
  };
}

describe('ShortCache', () => {
  it('looks up once for callers that ask at the same time, and again after five seconds', async () => {
    const clock = new ManualClock(0);
    const cache = new ShortCache<string>(clock, options);
    let calls = 0;
    const lookUp = (): Promise<string> => Promise.resolve(`answer ${String((calls += 1))}`);
    expect(await Promise.all([cache.get('a', lookUp), cache.get('a', lookUp)])).toEqual([
      'answer 1',
      'answer 1',
    ]);
    clock.advance(4999);
    expect(await cache.get('a', lookUp)).toBe('answer 1');
    clock.advance(1);
    expect(await cache.get('a', lookUp)).toBe('answer 2');
  });

  it('remembers a bounded number of answers', async () => {
    const cache = new ShortCache<string>(new ManualClock(0), options);
    let calls = 0;
    const lookUp = (): Promise<string> => Promise.resolve(`answer ${String((calls += 1))}`);
    for (const key of ['a', 'b', 'c', 'd']) await cache.get(key, lookUp);
    expect(await cache.get('d', lookUp)).toBe('answer 4');
    expect(await cache.get('a', lookUp)).toBe('answer 5');
  });

  it('runs a bounded number of look-ups, lets a bounded number wait and refuses the rest', async () => {
    const cache = new ShortCache<string>(new ManualClock(0), options);
    const pending = pendingLookUp<string>();
    const first = cache.get('a', pending.lookUp);
    const second = cache.get('b', pending.lookUp);
    const third = cache.get('c', pending.lookUp);
    await expect(cache.get('d', pending.lookUp)).rejects.toMatchObject({ code: 'overloaded' });
    expect(pending.calls()).toBe(2);
    pending.answer('one');
    expect(await first).toBe('one');
    pending.answer('two');
    expect(await second).toBe('two');
    pending.answer('three');
    expect(await third).toBe('three');
  });

  it('does not cache a look-up that failed', async () => {
    const cache = new ShortCache<string>(new ManualClock(0), options);
    await expect(cache.get('a', () => Promise.reject(new Error('no connection')))).rejects.toThrow(
      'no connection',
    );
    expect(await cache.get('a', () => Promise.resolve('back'))).toBe('back');
  });
});
