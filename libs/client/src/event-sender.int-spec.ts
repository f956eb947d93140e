import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventSender } from './event-sender.js';
import { SendError } from './patient-call.js';

type Reply = { status: number; headers?: Record<string, string>; body?: object } | 'hang up';

let server: Server;
let replies: Reply[];
let received: { headers: IncomingMessage['headers']; body: string }[];
let sender: EventSender;

beforeEach(async () => {
  [replies, received] = [[], []];
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      const reply = replies.shift() ?? { status: 500 };
      if (reply === 'hang up') return request.socket.destroy();
      return response.writeHead(reply.status, reply.headers).end(JSON.stringify(reply.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sender = new EventSender(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'thang_key');
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const accepted: Reply = {
  status: 202,
  body: { accepted: 1, duplicates: 2, rejected: 0, position: '7', errors: [] },
};

describe('EventSender', () => {
  it('sends a batch unchanged and prefers lenient handling', async () => {
    replies = [accepted];
    const result = await sender.send(['{"id":"1"}', '{"n":1e400}']);
    expect(result).toEqual({
      accepted: 1,
      duplicates: 2,
      rejected: 0,
      position: '7',
      waiting: 0,
      rejections: [],
    });
    expect(received[0]?.body).toBe('[{"id":"1"},{"n":1e400}]');
    expect(received[0]?.headers).toMatchObject({
      authorization: 'Bearer thang_key',
      'content-type': 'application/cloudevents-batch+json',
      prefer: 'handling=lenient',
    });
  });

  it('sends the same text again after an overload, a broken connection or a restart', async () => {
    replies = [{ status: 429, headers: { 'retry-after': '0' } }, 'hang up', { status: 503 }, accepted];
    expect(await sender.send(['{"id":"1"}'])).toMatchObject({ accepted: 1 });
    expect(new Set(received.map(({ body }) => body))).toEqual(new Set(['[{"id":"1"}]']));
    expect(received).toHaveLength(4);
  });

  it('does not repeat a request that cannot succeed', async () => {
    replies = [{ status: 401, body: { detail: 'The key was revoked.' } }];
    const failure: unknown = await sender.send(['{}']).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SendError);
    expect((failure as Error).message).toMatch(/answered 401: The key was revoked\.$/);
    expect(received).toHaveLength(1);
  });

  it('stops when its signal is aborted', async () => {
    replies = Array.from({ length: 50 }, () => ({ status: 503 }) as const);
    const aborter = new AbortController();
    const sending = sender.send(['{}'], { signal: aborter.signal });
    setImmediate(() => aborter.abort());
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('sends what an answer does not name again, until every rejection is known', async () => {
    const problem = (index: number): object => ({ index, pointer: '', code: 'bad', detail: 'Bad.' });
    const answer = (accepted: number, errors: object[], errorCount: number): Reply => ({
      status: 202,
      body: { accepted, duplicates: 2 - accepted, rejected: errorCount, position: '9', errors, errorCount },
    });
    replies = [answer(2, [problem(1)], 2), answer(0, [problem(1)], 1)];
    const result = await sender.send(['"a"', '"b"', '"c"', '"d"']);
    expect(received.map(({ body }) => body)).toEqual(['["a","b","c","d"]', '["a","c","d"]']);
    expect(result).toMatchObject({ accepted: 2, duplicates: 0, rejected: 2 });
    expect(result.rejections.map(({ index }) => index)).toEqual([1, 2]);
  });

  it('sends a batch of a run as lines that keep their numbers', async () => {
    replies = [
      {
        status: 202,
        body: { accepted: 1, waiting: 1, position: '9', errors: [{ index: 3 }], errorCount: 1 },
      },
    ];
    const run = { id: '7', lines: [11, 12, 14] };
    const result = await sender.send(['{\n"id":"1"}', '{"id":"2"}', 'no JSON'], { run });
    expect(received[0]?.body).toBe('{ "id":"1"}\n{"id":"2"}\n\nno JSON');
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'thang-run': '7',
      'thang-first-line': '11',
    });
    expect(result).toMatchObject({ accepted: 1, waiting: 1, rejected: 1, rejections: [{ index: 2 }] });
  });
});
