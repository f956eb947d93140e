import { SharedFlush } from './shared-flush.js';

interface Disk {
  shared: SharedFlush;
  /** How many flushes have begun. */
  begun: () => number;
  finish: (error?: Error) => void;
}

/** Flushes that last until `finish` is called. */
function slowDisk(): Disk {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  let begun = 0;
  const flush = (): Promise<void> => {
    begun += 1;
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return {
    shared: new SharedFlush(flush),
    begun: () => begun,
    finish: (error) => {
      const oldest = waiting.shift();
      if (error) oldest?.reject(error);
      else oldest?.resolve();
    },
  };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('SharedFlush', () => {
  it('begins one flush for all who ask in the meantime, after the one under way', async () => {
    const { shared, begun, finish } = slowDisk();
    const first = shared.flushed();
    await turn();
    let answered = 0;
    const others = [shared.flushed(), shared.flushed()].map((each) => each.then(() => (answered += 1)));
    await turn();
    expect(begun()).toBe(1);
    finish();
    await first;
    await turn();
    expect({ begun: begun(), answered }).toEqual({ begun: 2, answered: 0 });
    finish();
    await Promise.all(others);
    expect(begun()).toBe(2);
  });

  it('fails those who share a failed flush, and tries again for the next', async () => {
    const { shared, begun, finish } = slowDisk();
    const failing = Promise.allSettled([shared.flushed(), shared.flushed()]);
    await turn();
    const next = shared.flushed();
    finish(new Error('no disk'));
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await turn();
    finish();
    await next;
    expect(begun()).toBe(2);
  });
});
