import { LiveConnection, type LiveState } from './live-connection.js';

const answer = (text: string) => new Response(text, { status: 200 });

/** Serves the given answers one after the other, then stops the connection. */
async function readAll(answers: (() => Response)[]) {
  const asked: string[] = [];
  const events: string[] = [];
  const states: LiveState[] = [];
  const waits: number[] = [];
  const connection = new LiveConnection(
    (lastEventId) => {
      asked.push(lastEventId);
      const next = answers.shift();
      if (!next) connection.stop();
      return Promise.resolve(next ? next() : answer(''));
    },
    { onEvent: (event) => events.push(event.data), onState: (state) => states.push(state) },
    '',
    (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  );
  await connection.run();
  return { asked, events, states, waits };
}

describe('LiveConnection', () => {
  it('resumes after the last event that was received', async () => {
    const { asked, events } = await readAll([
      () => answer('id: 7\ndata: a\n\nid: 8\ndata: b\n\nid: 9\ndata: cut off'),
      () => answer('id: 9\ndata: c\n\n'),
    ]);
    expect(events).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual(['', '8', '9']);
  });

  it('keeps trying while the server is away and waits longer each time', async () => {
    const refuse = () => new Response('', { status: 503 });
    const fail = () => {
      throw new Error('network');
    };
    const { states, waits, events } = await readAll([refuse, fail, refuse, () => answer('data: back\n\n')]);
    expect(events).toEqual(['back']);
    expect(states.slice(0, 3)).toEqual(['connecting', 'reconnecting', 'reconnecting']);
    expect(waits[1]).toBeGreaterThanOrEqual(1000);
    expect(waits[2]).toBeGreaterThanOrEqual(2000);
    expect(waits[3]).toBeLessThanOrEqual(1000);
  });

  it('waits as long as the server asks for', async () => {
    const { waits } = await readAll([() => answer('retry: 45000\ndata: x\n\n')]);
    expect(waits).toEqual([45_000]);
  });
});
