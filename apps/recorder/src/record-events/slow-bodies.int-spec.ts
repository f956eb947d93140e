import request from 'supertest';
import type { Right } from '#identity';
import { BATCH, LINES } from '#intake';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../../test/support/eventually.js';
import { HalfSentRequests, type HalfSentRequest } from '../../../../test/support/half-sent-requests.js';
import {
  startRecorderApp,
  type RecorderApp,
  type RecorderAppOptions,
} from '../../../../test/support/recorder-app.js';

const MIB = 1024 * 1024;
const EIGHT_MIB = `Content-Length: ${8 * MIB}`;

let recorder: RecorderApp;
const slow = new HalfSentRequests();

async function start(options: RecorderAppOptions): Promise<void> {
  recorder = await startRecorderApp(options);
  await recorder.seed(established('VN-HN'));
}

/** Announces a body of 8 MiB and sends one byte of it from time to time. */
async function announce(
  key: string | null,
  { path = '/api/v1/events', type = BATCH, length = EIGHT_MIB } = {},
): Promise<HalfSentRequest> {
  const authorization = key === null ? [] : [`Authorization: Bearer ${key}`];
  const head = [`POST ${path} HTTP/1.1`, ...authorization, `Content-Type: ${type}`, length];
  const opened = await slow.open(recorder.url, ...head);
  slow.drip(opened);
  return opened;
}

function announceOften(times: number, key: string | null, path?: string): Promise<HalfSentRequest[]> {
  return Promise.all(Array.from({ length: times }, () => announce(key, path === undefined ? {} : { path })));
}

/** Large enough to count against the budget. */
function largeBatch(key: string): request.Test {
  const events = Array.from({ length: 400 }, () => cloudEvent('dossier.submitted'));
  return request(recorder.url)
    .post('/api/v1/events')
    .set('authorization', `Bearer ${key}`)
    .set('content-type', BATCH)
    .send(JSON.stringify(events));
}

function statuses(requests: HalfSentRequest[]): string[] {
  return requests.map(({ answer }) => /^HTTP\/1.1 (\d+)/.exec(answer())?.[1] ?? 'waiting');
}

function times(count: number, status: string): string[] {
  return Array.from({ length: count }, () => status);
}

afterEach(() => slow.closeAll());

describe('large bodies of callers who may not record', () => {
  // One body of 8 MiB would use up the whole budget.
  beforeAll(() => start({ bodyBudget: { totalBytes: 8 * MIB, perKeyBytes: 8 * MIB } }));
  afterAll(() => recorder.close());

  it.each([
    ['/api/v1/events', '401'],
    ['/%61pi/v1/events', '401'],
    ['/api/%76%31/%65vents', '401'],
    ['/api/v1/events?x=/health/', '401'],
    ['//api/v1/events', '404'],
    ['/api/v1//events', '404'],
    ['/api/v1/events/', '405'],
    ['/api/v1/events/1', '405'],
    ['/api/v1/./events', '404'],
    ['/nowhere/../api/v1/events', '404'],
    ['/API/V1/EVENTS', '404'],
    ['/api/v1/events%2F', '404'],
    ['/api%2Fv1/events', '404'],
  ])(
    'reserve no memory at %s, because they are rejected before their body is read (I6)',
    async (path, status) => {
      const strangers = await announceOften(17, null, path);
      await eventually(() => expect(statuses(strangers)).toEqual(times(17, status)));
      await largeBatch(await recorder.newKey()).expect(202);
    },
  );

  it.each<[string, Right[]]>([
    ['may only read', ['read']],
    ['may only add history', ['events:backfill']],
  ])('take no room when their key %s (I6)', async (_, rights) => {
    const readers = await announceOften(17, await recorder.newKey({ rights }));
    await eventually(() => expect(statuses(readers)).toEqual(times(17, '403')));
    await largeBatch(await recorder.newKey()).expect(202);
  });
});

describe('large bodies of one key', () => {
  beforeAll(() => start({ bodyBudget: { totalBytes: 24 * MIB, perKeyBytes: 16 * MIB } }));
  afterAll(() => recorder.close());

  it('use up the share of that key only, so that another key records at once (I6)', async () => {
    const greedy = await recorder.newKey();
    const bodies = await announceOften(17, greedy, '/%61pi/v1/events');
    await eventually(() =>
      expect(statuses(bodies).sort()).toEqual([...times(15, '429'), ...times(2, 'waiting')]),
    );
    expect(bodies.map(({ answer }) => answer()).join()).toMatch(/retry-after: 1\r\n/i);
    await largeBatch(await recorder.newKey()).expect(202);
    await largeBatch(greedy).expect(429);
    // A small body still passes.
    await request(recorder.url)
      .post('/api/v1/events')
      .set('authorization', `Bearer ${greedy}`)
      .send(cloudEvent('dossier.submitted'))
      .set('content-type', 'application/cloudevents+json')
      .expect(202);
  });

  it('release their memory when their connections end', async () => {
    const greedy = await recorder.newKey();
    const bodies = await announceOften(2, greedy);
    await eventually(() => largeBatch(greedy).expect(429));
    bodies.forEach(({ socket }) => socket.destroy());
    await eventually(() => largeBatch(greedy).expect(202));
  });

  it('reserve only the memory of the lines that have come', async () => {
    const key = await recorder.newKey();
    const streams = await Promise.all(
      times(40, LINES).map((type) => announce(key, { type, length: 'Transfer-Encoding: chunked' })),
    );
    await largeBatch(key).expect(202);
    expect(statuses(streams)).not.toContain('429');
  });
});

describe('a body that comes too slowly', () => {
  beforeAll(() =>
    start({
      bodyBudget: { totalBytes: 8 * MIB, perKeyBytes: 8 * MIB },
      limits: { bodyPace: { minBytes: 1000, everyMs: 200 } },
    }),
  );
  afterAll(() => recorder.close());

  it('gets 408 and releases its memory (I6)', async () => {
    const key = await recorder.newKey();
    const { socket, answer } = await announce(key);
    await eventually(() => expect(answer()).toMatch(/^HTTP\/1.1 408 .*"code":"request-timeout"/s));
    expect(answer()).toContain('Content-Type: application/problem+json');
    // The sender goes on sending single bytes and never closes its end.
    await eventually(() => expect(socket.closed).toBe(true));
    await largeBatch(key).expect(202);
  });

  it.each([
    ['a batch', { type: BATCH, length: EIGHT_MIB }],
    ['a stream of lines', { type: LINES, length: 'Transfer-Encoding: chunked' }],
    ['a body for a path that does not exist', { path: '/nowhere' }],
  ])('does not delay the answer that rejects it: %s', async (_, options) => {
    const { socket, answer } = await announce(null, options);
    await eventually(() => expect(answer()).toMatch(/^HTTP\/1.1 40[14] /));
    await eventually(() => expect(socket.closed).toBe(true));
  });
});
