import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { EventLog } from '#event-log';
import { GROUP_LINES, LINES } from '#intake';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../../test/support/eventually.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let key: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey();
  await recorder.seed(established('VN-HN'));
});
afterAll(() => recorder.close());

interface Answer {
  status: number;
  body: Record<string, unknown> & { errors?: { index: number; code: string }[] };
}

async function sendLines(lines: Iterable<string>, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${recorder.url}/api/v1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': LINES, ...headers },
    body: Readable.toWeb(Readable.from(withNewlines(lines))) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

function* withNewlines(lines: Iterable<string>): Generator<Buffer> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}

function goodLine(id: string): string {
  return JSON.stringify(cloudEvent('dossier.submitted', { id }));
}

function goodLines(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => goodLine(`${prefix}-${index}`));
}

async function storedWith(prefix: string): Promise<number> {
  const { rows } = await recorder.database.query<{ n: number }>(
    'select count(*)::int as n from event_log.events where id like $1',
    [`${prefix}-%`],
  );
  return rows[0]!.n;
}

async function runsWith(prefix: string): Promise<number> {
  const { rows } = await recorder.database.query<{ n: number }>(
    'select count(distinct run)::int as n from event_log.events where id like $1',
    [`${prefix}-%`],
  );
  return rows[0]!.n;
}

async function openRunsOf(prefix: string): Promise<number> {
  const { rows } = await recorder.database.query<{ n: number }>(
    `select count(*)::int as n from event_log.runs
     where closed_at is null and id in (select run from event_log.events where id like $1)`,
    [`${prefix}-%`],
  );
  return rows[0]!.n;
}

/** Opens a raw HTTP request that can stop in the middle. */
async function open(headers: string): Promise<Socket> {
  const { port, hostname } = new URL(recorder.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: ${LINES}\r\n${headers}\r\n\r\n`,
  );
  return socket;
}

describe('POST /events with NDJSON', () => {
  it('stops at the first group with a bad line and names the line to go on with', async () => {
    const lines = goodLines('stop', 2500);
    lines[1700] = JSON.stringify(cloudEvent('dossier.submitted', { time: 'yesterday' }));
    const answer = await sendLines(lines);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'events-refused',
        accepted: 1000,
        duplicates: 0,
        position: expect.any(String),
        nextLine: 1001,
        errorCount: 1,
      },
    });
    expect(answer.body.errors).toEqual([expect.objectContaining({ index: 1700, code: 'bad-format' })]);
    expect(await storedWith('stop')).toBe(1000);
    lines[1700] = goodLine('stop-1700');
    expect(await sendLines(lines)).toMatchObject({ status: 202, body: { accepted: 1500, duplicates: 1000 } });
  });

  it('goes on past a line with an unknown org unit and names it at the end', async () => {
    const lines = goodLines('late', 2500);
    lines[1700] = JSON.stringify(cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' }));
    const answer = await sendLines(lines);
    expect(answer).toMatchObject({ status: 422, body: { accepted: 2499, nextLine: 1701, errorCount: 1 } });
    expect(answer.body.errors).toEqual([expect.objectContaining({ index: 1700, code: 'unknown-unit' })]);
    lines[1700] = goodLine('late-1700');
    expect(await sendLines(lines.slice(1700))).toMatchObject({
      status: 202,
      body: { accepted: 1, duplicates: 799 },
    });
  });

  it('names lines that waited in vain also when a later group is rejected', async () => {
    const lines = goodLines('both', 2500);
    lines[3] = JSON.stringify(cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' }));
    lines[1700] = '{';
    const answer = await sendLines(lines);
    expect(answer).toMatchObject({ status: 422, body: { accepted: 999, nextLine: 4, errorCount: 2 } });
    expect(answer.body.errors?.map(({ index }) => index)).toEqual([3, 1700]);
  });

  it.each([
    ['malformed JSON', '{"id":', 'malformed-json'],
    ['a member twice', '{"id":"a","id":"b"}', 'repeated-member'],
    ['a line of 300 kB', `"${'x'.repeat(300_000)}"`, 'too-long'],
    ['something else', '[]', 'wrong-type'],
  ])('are rejected with %s', async (what, line, code) => {
    const answer = await sendLines([goodLine(`bad ${what}-1`), '', line, goodLine(`bad ${what}-2`)]);
    expect(answer).toMatchObject({
      status: 422,
      body: { accepted: 0, position: null, nextLine: 1, errors: [{ index: 2, code }] },
    });
    expect(await storedWith(`bad ${what}`)).toBe(0);
  });

  it('goes on past bad lines with lenient handling', async () => {
    const lines = goodLines('lenient', 2100);
    lines[5] = '{';
    lines[2050] = JSON.stringify(cloudEvent('dossier.submitted', { time: 'yesterday' }));
    const answer = await sendLines(lines, { prefer: 'handling=lenient' });
    expect(answer).toMatchObject({ status: 202, body: { accepted: 2098, rejected: 2, errorCount: 2 } });
    expect(answer.body.errors?.map(({ index }) => index)).toEqual([5, 2050]);
  });

  it('goes on in another run when the one of the stream is over before its end', async () => {
    const log = recorder.app.get(EventLog, { strict: false });
    let isFirst = true;
    log.onGroup(() => {
      if (isFirst)
        ending = recorder.database.query(
          `update event_log.runs set closed_at = now() where closed_at is null`,
        );
      isFirst = false;
    });
    let ending: Promise<unknown> | undefined;
    const answer = await sendLines(goodLines('outlast', 5_000));
    await ending;
    expect(answer).toMatchObject({ status: 202, body: { accepted: 5_000, duplicates: 0 } });
    expect(await runsWith('outlast')).toBe(2);
  });

  it('stores the complete groups when the sender disconnects', async () => {
    const socket = await open('Transfer-Encoding: chunked');
    const text = withCrlf(goodLines('gone', 1500).join('\n'));
    socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
    await eventually(async () => expect(await storedWith('gone')).toBe(1000));
    socket.destroy();
    await eventually(async () => expect(await openRunsOf('gone')).toBe(0));
    const again = await sendLines(goodLines('gone', 1500));
    expect(again).toMatchObject({ status: 202, body: { accepted: 500, duplicates: 1000 } });
  });

  it('holds no lock while the sender is slow (I6)', async () => {
    const socket = await open('Transfer-Encoding: chunked');
    const text = goodLines('slow', 1200).join('\n');
    socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
    await eventually(async () => expect(await storedWith('slow')).toBe(1000));
    expect(await sendLines(goodLines('quick', 10))).toMatchObject({ status: 202 });
    socket.destroy();
  });

  it('reads 100,000 lines no faster than it stores them, so that memory stays bounded (I6)', async () => {
    const count = 100_000;
    const groupsBefore = recorder.nudges();
    let furthestAhead = 0;
    function* many(): Generator<string> {
      const template = goodLine('many-@');
      for (let sent = 0; sent < count; sent++) {
        const stored = (recorder.nudges() - groupsBefore) * GROUP_LINES;
        furthestAhead = Math.max(furthestAhead, sent - stored);
        yield template.replace('many-@', `many-${sent}`);
      }
    }
    const answer = await sendLines(many());
    expect(answer).toMatchObject({ status: 202, body: { accepted: count, duplicates: 0 } });
    expect(await storedWith('many')).toBe(count);
    expect(furthestAhead).toBeLessThan(count / 2);
  }, 120_000);
});

function withCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
