import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import request from 'supertest';
import { BATCH, LINES, STRUCTURED } from '#intake';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../../test/support/eventually.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

const MIB = 1024 * 1024;

function post(recorder: RecorderApp, key: string, contentType: string, body: string): request.Test {
  return request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${key}`)
    .set('content-type', contentType)
    .send(body);
}

function batchOf(count: number): string {
  return JSON.stringify(Array.from({ length: count }, () => cloudEvent('dossier.submitted')));
}

describe('a sender of too many events', () => {
  let recorder: RecorderApp;
  let key: string;
  beforeAll(async () => {
    recorder = await startRecorderApp({ rateLimits: { perKey: 600, perRecorder: 1200 } });
    key = await recorder.newKey();
    await recorder.seed(established('VN-HN'));
  });
  afterAll(() => recorder.close());

  it('gets 429 with Retry-After, by key and by recorder (I6)', async () => {
    await post(recorder, key, BATCH, batchOf(5000)).expect(202);
    const rejected = await post(recorder, key, BATCH, batchOf(1001)).expect(429);
    expect(rejected.body).toMatchObject({ code: 'too-many-requests' });
    expect(Number(rejected.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    const other = await recorder.newKey();
    await post(recorder, other, BATCH, batchOf(4900)).expect(202);
    await post(recorder, await recorder.newKey(), BATCH, batchOf(2101)).expect(429);
  });

  it('is read more slowly instead of being rejected when it sends lines', async () => {
    const lines = Array.from({ length: 2000 }, () => JSON.stringify(cloudEvent('dossier.submitted'))).join(
      '\n',
    );
    const { body } = await post(recorder, key, LINES, lines).expect(202);
    expect(body).toMatchObject({ accepted: 2000 });
  });
});

describe('more bodies at once than can be worked on', () => {
  it('wait unread for their turn, and are refused with Retry-After when it does not come (I6)', async () => {
    const recorder = await startRecorderApp({ turns: { bytes: 1, waitMs: 100, waiting: 1_000 } });
    const key = await recorder.newKey();
    await recorder.seed(established('VN-HN'));
    const body = batchOf(500);
    const answers = await Promise.all(Array.from({ length: 40 }, () => post(recorder, key, BATCH, body)));
    const stored = answers.filter(({ status }) => status === 202);
    const refused = answers.filter(({ status }) => status === 503);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length + refused.length).toBe(40);
    for (const { headers, body: problem } of refused) {
      expect(problem).toMatchObject({ code: 'overloaded' });
      expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    }
    await post(recorder, key, BATCH, batchOf(500)).expect(202);
    await recorder.close();
  });

  it('wait whatever their size, but only when their caller is known (I7)', async () => {
    const recorder = await startRecorderApp({ turns: { bytes: 0, waitMs: 0, waiting: 0 } });
    const key = await recorder.newKey();
    await post(recorder, key, STRUCTURED, JSON.stringify(cloudEvent('dossier.submitted'))).expect(503);
    await post(recorder, key, BATCH, batchOf(500)).expect(503);
    await post(recorder, 'thang_unknown', BATCH, batchOf(500)).expect(401);
    await recorder.close();
  });

  it('leave the others their turns when they arrive slowly (I6)', async () => {
    const recorder = await startRecorderApp({ turns: { bytes: 1, waitMs: 20_000, waiting: 1_000 } });
    const key = await recorder.newKey();
    await recorder.seed(established('VN-HN'));
    const { port, hostname } = new URL(recorder.url);
    const slow = Array.from({ length: 2 }, () => {
      const socket = connect(Number(port), hostname);
      socket.write(
        `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n` +
          `Content-Type: ${BATCH}\r\nContent-Length: ${MIB}\r\n\r\n[`,
      );
      return socket;
    });
    await post(recorder, await recorder.newKey(), BATCH, batchOf(500)).expect(202);
    slow.forEach((socket) => socket.destroy());
    await recorder.close();
  });

  it('count against no rate unless they are stored', async () => {
    const recorder = await startRecorderApp({ rateLimits: { perKey: 100, perRecorder: 10_000 } });
    const key = await recorder.newKey();
    const homeless = batchOf(5000);
    await post(recorder, key, BATCH, homeless).expect(422);
    await recorder.seed(established('VN-HN'));
    await post(recorder, key, BATCH, homeless).expect(202);
    await post(recorder, key, BATCH, batchOf(100)).expect(429);
    await recorder.close();
  });
});

describe('bodies whose length is wrong or too large', () => {
  let recorder: RecorderApp;
  let key: string;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    recorder = await startRecorderApp({
      bodyBudget: { totalBytes: 128 * MIB, perKeyBytes: 128 * MIB },
      // All bodies begin at once, so that they fill the budget.
      turns: { bytes: Number.POSITIVE_INFINITY, waitMs: 0, waiting: 0 },
    });
    key = await recorder.newKey();
    await recorder.seed(established('VN-HN'));
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
  afterAll(() => recorder.close());

  interface RawCall {
    socket: Socket;
    received: () => string;
  }

  /** Sends the head of a raw request. */
  function open(headers: string): RawCall {
    const { port, hostname } = new URL(recorder.url);
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => (received += text));
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n${headers}\r\n\r\n`,
    );
    return { socket, received: () => received };
  }

  async function healthy(): Promise<void> {
    await post(recorder, key, STRUCTURED, JSON.stringify(cloudEvent('dossier.submitted'))).expect(202);
  }

  it('are rejected by an announced length of 300 MB alone (I6)', async () => {
    const { received } = open(`Content-Type: ${BATCH}\r\nContent-Length: ${300 * MIB}`);
    await eventually(() => expect(received()).toMatch(/^HTTP\/1.1 413 .*"code":"payload-too-large"/s));
    await healthy();
  });

  it('are rejected when their length is not announced and too large', async () => {
    const { socket, received } = open(`Content-Type: ${BATCH}\r\nTransfer-Encoding: chunked`);
    const chunk = 'x'.repeat(MIB);
    const writing = Readable.from(Array.from({ length: 20 }, () => `${MIB.toString(16)}\r\n${chunk}\r\n`));
    writing.pipe(socket, { end: false });
    await eventually(() => expect(received()).toMatch(/^HTTP\/1.1 413 /));
    await healthy();
  });

  it('are not waited for when they end before their announced length', async () => {
    const before = await position();
    const { socket, received } = open(`Content-Type: ${STRUCTURED}\r\nContent-Length: 10000`);
    socket.end(JSON.stringify(cloudEvent('dossier.submitted')));
    await eventually(() => expect(socket.closed).toBe(true));
    expect(received()).not.toContain('202');
    expect(await position()).toBe(before);
    await healthy();
  });

  it('are cut off at their announced length', async () => {
    const event = JSON.stringify(cloudEvent('dossier.submitted'));
    const { socket, received } = open(`Content-Type: ${STRUCTURED}\r\nContent-Length: ${event.length - 10}`);
    socket.write(event);
    await eventually(() => expect(received()).toMatch(/^HTTP\/1.1 400 /));
  });

  it('are rejected when they announce both a length and chunks', async () => {
    const { received } = open(
      `Content-Type: ${STRUCTURED}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked`,
    );
    await eventually(() => expect(received()).toMatch(/^HTTP\/1.1 400 /));
  });

  it('get 503 while they exceed the recorder’s budget together (I6)', async () => {
    const calls = Array.from({ length: 16 }, () =>
      open(`Content-Type: ${BATCH}\r\nContent-Length: ${8 * MIB}`),
    );
    const other = await recorder.newKey();
    await eventually(async () => {
      const rejected = await post(recorder, other, BATCH, batchOf(400));
      expect(rejected.status).toBe(503);
      expect(rejected.headers['retry-after']).toBe('1');
    });
    // Small bodies still pass.
    await healthy();
    calls.forEach(({ socket }) => socket.destroy());
    await eventually(async () => expect((await post(recorder, other, BATCH, batchOf(400))).status).toBe(202));
  });

  async function position(): Promise<string> {
    const { rows } = await recorder.database.query<{ position: string }>(
      'select position from event_log.head',
    );
    return rows[0]!.position;
  }
});

describe('a slow sender', () => {
  it('is disconnected, unless it sends lines and goes on sending (I6)', async () => {
    const recorder = await startRecorderApp({ limits: { requestTimeoutMs: 300 } });
    const key = await recorder.newKey();
    await recorder.seed(established('VN-HN'));
    const { port, hostname } = new URL(recorder.url);
    const answers: string[] = [];
    const sockets = [STRUCTURED, LINES].map((type, index) => {
      const socket = connect(Number(port), hostname);
      answers.push('');
      socket.setEncoding('utf8').on('data', (text: string) => (answers[index] += text));
      const head = `POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n`;
      socket.write(`${head}Content-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`);
      return socket;
    });
    await eventually(() => expect(answers[0]).toMatch(/^HTTP\/1.1 408 .*"code":"request-timeout"/s));
    const rest = JSON.stringify(cloudEvent('dossier.submitted')).slice(1);
    sockets[1]!.write(`${Buffer.byteLength(rest).toString(16)}\r\n${rest}\r\n0\r\n\r\n`);
    await eventually(() => expect(answers[1]).toMatch(/^HTTP\/1.1 202 .*"accepted":1/s));
    sockets.forEach((socket) => socket.destroy());
    await recorder.close();
  });
});

describe('shutdown of the recorder', () => {
  it('does not wait for the end of a stream of lines, and names the line to go on with', async () => {
    const recorder = await startRecorderApp();
    const key = await recorder.newKey();
    await recorder.seed(established('VN-HN'));
    const { port, hostname } = new URL(recorder.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.write(`POST /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n`);
    socket.write(`Content-Type: ${LINES}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const sendGroup = (): void => {
      const lines = Array.from(
        { length: 1000 },
        () => `${JSON.stringify(cloudEvent('dossier.submitted'))}\n`,
      ).join('');
      socket.write(`${Buffer.byteLength(lines).toString(16)}\r\n${lines}\r\n`);
    };
    sendGroup();
    await eventually(() => expect(recorder.nudges()).toBe(1));
    const closed = recorder.close();
    sendGroup();
    await eventually(() => expect(answer).toMatch(/^HTTP\/1.1 503 .*"accepted":1000,.*"nextLine":1001/s));
    socket.destroy();
    await closed;
  });
});

describe('connections that are all busy', () => {
  it('do not make the recorder look broken', async () => {
    const recorder = await startRecorderApp();
    const { database } = recorder;
    const taken = await Promise.all(Array.from({ length: database.poolUse().max }, () => database.connect()));
    await request(recorder.url).get('/health/ready').expect(200);
    taken.forEach((client) => client.release());
    await recorder.close();
  });
});

describe('a database that is out of reach', () => {
  it('gives 503 with Retry-After and never a false 202, and is used again when it returns (I6)', async () => {
    const recorder = await startRecorderApp();
    const key = await recorder.newKey();
    await recorder.seed(established('VN-HN'));
    const event = JSON.stringify(cloudEvent('dossier.submitted'));
    await recorder.database.query('alter table event_log.events rename to hidden');
    const rejected = await post(recorder, key, STRUCTURED, event).expect(503);
    expect(rejected.body).toMatchObject({ code: 'unavailable' });
    expect(rejected.headers['retry-after']).toBe('2');
    const lines = await post(recorder, key, LINES, event).expect(503);
    expect(lines.body).toMatchObject({ accepted: 0, nextLine: 1 });
    await recorder.database.query('alter table event_log.hidden rename to events');
    const taken = await post(recorder, key, STRUCTURED, event).expect(202);
    expect(taken.body).toMatchObject({ accepted: 1 });
    await recorder.close();
  });
});
