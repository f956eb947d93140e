import { FairGate } from './fair-gate.js';

/** Calls that run until they are told to end, in the order in which they began. */
function calls(options = { maxRunning: 2, maxWaiting: 10, maxWaitingOfOne: 4 }): {
  began: string[];
  begin: (caller: string, name: string) => Promise<void>;
  end: (name: string) => Promise<void>;
} {
  const gate = new FairGate(options);
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (caller: string, name: string): Promise<void> =>
    gate.pass(caller, () => {
      began.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { began, begin, end };
}

describe('FairGate', () => {
  it('runs one call of a caller at a time, and leaves the other place to another caller', () => {
    const { began, begin } = calls();
    for (const name of ['guess 1', 'guess 2', 'guess 3']) void begin('guesser', name);
    void begin('person', 'person');
    expect(began).toEqual(['guess 1', 'person']);
  });

  it('gives callers turns, whatever each of them sends', async () => {
    const { began, begin, end } = calls({ maxRunning: 1, maxWaiting: 10, maxWaitingOfOne: 4 });
    for (const name of ['a1', 'a2', 'a3']) void begin('a', name);
    void begin('b', 'b1');
    void begin('b', 'b2');
    for (const name of ['a1', 'a2', 'b1', 'a3', 'b2']) await end(name);
    expect(began).toEqual(['a1', 'a2', 'b1', 'a3', 'b2']);
  });

  it('refuses a caller with too many calls that wait, but not others', async () => {
    const { began, begin, end } = calls({ maxRunning: 1, maxWaiting: 10, maxWaitingOfOne: 1 });
    void begin('a', 'a1');
    void begin('a', 'a2');
    await expect(begin('a', 'a3')).rejects.toMatchObject({ code: 'overloaded' });
    void begin('b', 'b1');
    for (const name of ['a1', 'a2']) await end(name);
    expect(began).toEqual(['a1', 'a2', 'b1']);
  });

  it('goes on after a call that fails', async () => {
    const gate = new FairGate({ maxRunning: 1, maxWaiting: 1, maxWaitingOfOne: 1 });
    const failed = gate.pass('a', () => Promise.reject(new Error('no')));
    const next = gate.pass('a', () => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
