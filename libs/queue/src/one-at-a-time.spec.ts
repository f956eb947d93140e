import { OneAtATime } from './one-at-a-time.js';

/** Work whose runs end when the test ends them. */
function pendingWork(): {
  runner: OneAtATime;
  started: () => number;
  end: (failure?: Error) => Promise<void>;
} {
  const ends: ((failure?: Error) => void)[] = [];
  const runner = new OneAtATime(
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push((failure) => (failure ? reject(failure) : resolve()));
      }),
  );
  const end = async (failure?: Error): Promise<void> => {
    ends.at(-1)?.(failure);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { runner, started: () => ends.length, end };
}

describe('OneAtATime', () => {
  it('gives all requests made during a run one shared run after it', async () => {
    const { runner, started, end } = pendingWork();
    const done: string[] = [];
    void runner.request().then(() => done.push('first'));
    void runner.request().then(() => done.push('second'));
    void runner.request().then(() => done.push('third'));
    expect(started()).toBe(1);
    await end();
    expect([done, started(), runner.running]).toEqual([['first'], 2, true]);
    await end();
    expect([done, started(), runner.running]).toEqual([['first', 'second', 'third'], 2, false]);
  });

  it('goes on after a failed run, and rejects only the requests for that run', async () => {
    const { runner, started, end } = pendingWork();
    const first = runner.request();
    const second = runner.request();
    const failed = expect(first).rejects.toThrow('no');
    await end(new Error('no'));
    await failed;
    expect(started()).toBe(2);
    await end();
    await expect(second).resolves.toBeUndefined();
  });

  it('settles when no run is left and no request waits', async () => {
    const { runner, end } = pendingWork();
    let settled = false;
    void runner.request();
    void runner.request();
    const waiting = runner.settled().then(() => (settled = true));
    await end();
    expect(settled).toBe(false);
    await end();
    await waiting;
    expect(settled).toBe(true);
  });
});
