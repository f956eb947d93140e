import { vi } from 'vitest';
import { Turns, type Turn } from './turns.js';

const limits = { bytes: 100_000, waitMs: 1_000, waiting: 5 };

/** Asks for a turn, and keeps what came of it. */
function asking(turns: Turns, sender: string, bytes = 100_000): { turn?: Turn; leave: () => void } {
  const asked: { turn?: Turn; leave: () => void } = { leave: () => undefined };
  void turns
    .take(sender, bytes, (leave) => (asked.leave = leave))
    .then((turn) => {
      asked.turn = turn;
    });
  return asked;
}

const settled = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);

function finish({ turn }: { turn?: Turn }): void {
  if (!turn?.admitted) throw new Error('It has no turn.');
  turn.done();
  turn.done();
}

describe('turns of requests', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('works on bodies up to the limit at the same time, and on a larger one alone', async () => {
    const turns = new Turns(limits);
    const small = [1, 2, 3].map(() => asking(turns, 'a', 40_000));
    const large = asking(turns, 'a', 1_000_000);
    const after = asking(turns, 'a', 1);
    await settled();
    expect([...small, large, after].map(({ turn }) => turn?.admitted)).toEqual([
      ...[true, true, true],
      ...[undefined, undefined],
    ]);
    small.forEach(finish);
    await settled();
    expect([large.turn?.admitted, after.turn]).toEqual([true, undefined]);
    finish(large);
    await settled();
    expect(after.turn?.admitted).toBe(true);
  });

  it('gives senders a turn each, so that one with many requests keeps none out', async () => {
    const turns = new Turns(limits);
    const first = asking(turns, 'greedy');
    const greedy = [1, 2, 3].map(() => asking(turns, 'greedy'));
    const modest = asking(turns, 'modest');
    await settled();
    finish(first);
    await settled();
    finish(greedy[0]!);
    await settled();
    expect(modest.turn?.admitted).toBe(true);
    expect(greedy[1]?.turn).toBeUndefined();
  });

  it('refuses what has waited longest allowed, and what would wait behind too many', async () => {
    const turns = new Turns(limits);
    asking(turns, 'a');
    const waiting = [1, 2, 3, 4, 5].map(() => asking(turns, 'a'));
    const beyond = asking(turns, 'a');
    await settled();
    expect(beyond.turn).toEqual({ admitted: false });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(waiting.map(({ turn }) => turn)).toEqual(waiting.map(() => ({ admitted: false })));
    expect(turns.waiting).toBe(0);
  });

  it('forgets a request whose sender has left', async () => {
    const turns = new Turns(limits);
    const first = asking(turns, 'a');
    const gone = asking(turns, 'b');
    const next = asking(turns, 'c');
    gone.leave();
    await settled();
    finish(first);
    await settled();
    expect([gone.turn, next.turn?.admitted]).toEqual([{ admitted: false }, true]);
  });
});
