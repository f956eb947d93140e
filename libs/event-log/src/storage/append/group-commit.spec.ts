import { GroupCommit } from './group-commit.js';

interface Gate {
  groups: number[][];
  open: () => void;
}

/** A GroupCommit of numbers, in which each commit waits until the gate is opened. */
function gated(
  options: {
    maxGroupWeight?: number;
    maxWaitingWeight?: number;
    outcomes?: (group: readonly number[]) => string[];
    flushed?: (outcomes: readonly string[]) => Promise<void>;
  } = {},
): Gate & {
  commit: GroupCommit<number, string>;
} {
  const groups: number[][] = [];
  const waiting: (() => void)[] = [];
  const { outcomes = (group) => group.map((each) => `done ${each}`) } = options;
  const commit = new GroupCommit<number, string>({
    commit: async (group) => {
      groups.push([...group]);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return outcomes(group);
    },
    flushed: options.flushed ?? (() => Promise.resolve()),
    isFaultOfRequest: (error) => error instanceof RangeError,
    weigh: () => 1,
    maxGroupWeight: options.maxGroupWeight ?? 100,
    maxWaitingWeight: options.maxWaitingWeight ?? 100,
  });
  return { groups, commit, open: () => waiting.splice(0).forEach((release) => release()) };
}

async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('GroupCommit', () => {
  it('gathers the requests that arrive while a group commits', async () => {
    const { commit, groups, open } = gated();
    const first = commit.submit(1);
    await turns();
    const others = [commit.submit(2), commit.submit(3)];
    await turns();
    expect(groups).toEqual([[1]]);
    open();
    expect(await first).toBe('done 1');
    await turns();
    open();
    expect(await Promise.all(others)).toEqual(['done 2', 'done 3']);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it('commits the next group while the last one is flushed, and answers each after its own flush', async () => {
    const flushes: (() => void)[] = [];
    const flushed = (): Promise<void> => new Promise((resolve) => flushes.push(resolve));
    const { commit, groups, open } = gated({ flushed });
    const answers: string[] = [];
    void commit.submit(1).then((answer) => answers.push(answer));
    await turns();
    open();
    await turns();
    void commit.submit(2).then((answer) => answers.push(answer));
    await turns();
    open();
    await turns();
    expect({ groups, answers }).toEqual({ groups: [[1], [2]], answers: [] });
    flushes[0]?.();
    await turns();
    expect(answers).toEqual(['done 1']);
    flushes[1]?.();
    await turns();
    expect(answers).toEqual(['done 1', 'done 2']);
  });

  it('fails the requests of a group that does not reach the disk, and no others', async () => {
    const flushed = (outcomes: readonly string[]): Promise<void> =>
      outcomes.includes('done 1') ? Promise.reject(new Error('no disk')) : Promise.resolve();
    const { commit, open } = gated({ flushed });
    const lost = Promise.allSettled([commit.submit(1), commit.submit(2)]);
    await turns();
    open();
    expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const later = commit.submit(3);
    await turns();
    open();
    expect(await later).toBe('done 3');
  });

  it('limits the weight of a group', async () => {
    const { commit, groups, open } = gated({ maxGroupWeight: 2 });
    const all = [1, 2, 3].map((each) => commit.submit(each));
    await turns();
    open();
    await turns();
    open();
    await Promise.all(all);
    expect(groups).toEqual([[1, 2], [3]]);
  });

  it('rejects a request as overloaded when too much is waiting, and accepts requests again later', async () => {
    const { commit, open } = gated({ maxWaitingWeight: 2 });
    const running = commit.submit(0);
    await turns();
    const waiting = [commit.submit(1), commit.submit(2)];
    await expect(commit.submit(3)).rejects.toMatchObject({
      code: 'overloaded',
      extensions: { retryAfter: 1 },
    });
    open();
    await turns();
    open();
    expect(await Promise.all([running, ...waiting])).toHaveLength(3);
    const later = commit.submit(4);
    await turns();
    open();
    expect(await later).toBe('done 4');
  });

  it('puts requests without an outcome into the next group, in their order', async () => {
    const { commit, groups, open } = gated({ outcomes: (group) => [`alone ${group[0]}`] });
    const all = [1, 2, 3].map((each) => commit.submit(each));
    for (let round = 0; round < 3; round++) {
      await turns();
      open();
    }
    expect(await Promise.all(all)).toEqual(['alone 1', 'alone 2', 'alone 3']);
    expect(groups).toEqual([[1, 2, 3], [2, 3], [3]]);
  });

  it('tries each request alone when one of them makes the commit fail', async () => {
    const { commit, open } = gated({
      outcomes: (group) => {
        if (group.includes(2)) throw new RangeError('two');
        return group.map(String);
      },
    });
    const all = Promise.allSettled([1, 2, 3].map((each) => commit.submit(each)));
    for (let round = 0; round < 4; round++) {
      await turns();
      open();
    }
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('rejects all waiting requests when the log is unavailable, and works again afterwards', async () => {
    let away = true;
    const { commit, groups, open } = gated({
      outcomes: (group) => {
        if (away) throw new Error('away');
        return group.map(String);
      },
    });
    const failing = [commit.submit(1)];
    await turns();
    failing.push(commit.submit(2), commit.submit(3));
    const settled = Promise.allSettled(failing);
    open();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(groups).toEqual([[1]]);
    away = false;
    const later = commit.submit(4);
    await turns();
    open();
    expect(await later).toBe('4');
  });
});
