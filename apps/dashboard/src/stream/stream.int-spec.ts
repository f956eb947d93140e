import { Journal } from '#assessments';
import { withTransaction } from '#database';
import { ApiKeys } from '#identity';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { eventually } from '../../../../test/support/eventually.js';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import type { StreamLineDocument } from '../journal/journal.response.js';

let dashboard: DashboardApp;
let base: string;

beforeAll(async () => {
  dashboard = await startDashboard();
  base = await dashboard.app.getUrl();
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
});
afterAll(() => dashboard.close());

interface Block {
  id?: string;
  event?: string;
  data?: StreamLineDocument;
}

interface Reading {
  blocks: Block[];
  /** Returns the events that carry an entry. */
  lines: () => StreamLineDocument[];
  /** Resolves when the server ends the stream, or the reader leaves. */
  ended: Promise<void>;
  leave: () => void;
}

async function read(key: string, headers: Record<string, string> = {}, query = ''): Promise<Reading> {
  const gone = new AbortController();
  const response = await fetch(`${base}/api/v1/stream${query}`, {
    headers: { authorization: `Bearer ${key}`, 'accept-language': 'en', ...headers },
    signal: gone.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const blocks: Block[] = [];
  const ended = collect(response, blocks).catch((error: unknown) => {
    if (!gone.signal.aborted) throw error;
  });
  await eventually(() => expect(blocks.length).toBeGreaterThan(0));
  const lines = (): StreamLineDocument[] => blocks.flatMap(({ data }) => data ?? []);
  return { blocks, lines, ended, leave: () => gone.abort() };
}

async function collect(response: Response, blocks: Block[]): Promise<void> {
  let rest = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop()!;
    blocks.push(...parts.map(toBlock));
  }
}

function toBlock(text: string): Block {
  const fields = new Map(
    text.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
  );
  const data = fields.get('data');
  return {
    ...(fields.has('id') ? { id: fields.get('id')! } : {}),
    ...(fields.has('event') ? { event: fields.get('event')! } : {}),
    ...(data === undefined ? {} : { data: JSON.parse(data) as StreamLineDocument }),
  };
}

async function write(...orgUnits: string[]): Promise<void> {
  const journal = dashboard.app.get(Journal, { strict: false });
  await withTransaction(dashboard.database, (tx) =>
    journal.append(
      tx,
      orgUnits.map((orgUnit) => announcement({ orgUnit })),
    ),
  );
}
const unitsOf = (reading: Reading): string[] => reading.lines().map(({ orgUnit }) => orgUnit.code);

describe('GET /stream', () => {
  it('tells each change once, and sends entries about alerts only on request', async () => {
    const key = await dashboard.key();
    const [changes, alerts] = [await read(key), await read(key, {}, '?kinds=alert-firing')];
    const { data, ...where } = announcement({ orgUnit: 'P1' });
    const about = { alertId: '9-stage', rule: 'r', severity: 'info', about: 'stage-advanced' } as const;
    const firing = { ...where, kind: 'alert-firing', data: { ...about, announcement: data } } as const;
    await withTransaction(dashboard.database, (tx) =>
      dashboard.app.get(Journal, { strict: false }).append(tx, [{ ...where, data }, firing]),
    );
    await eventually(() => expect(alerts.lines().map(({ kind }) => kind)).toEqual(['alert-firing']));
    await eventually(() => expect(changes.lines().map(({ kind }) => kind)).toEqual(['stage-advanced']));
    changes.leave();
    alerts.leave();
  });

  it('sends new entries with their text', async () => {
    await write('P1');
    const reading = await read(await dashboard.key());
    await write('P2');
    await eventually(() => expect(reading.lines()).toHaveLength(1));
    const [line] = reading.lines();
    expect(line).toMatchObject({
      kind: 'stage-advanced',
      orgUnit: { code: 'P2', name: 'P2' },
      framework: 'service-levels',
      track: 'levels',
      day: '2025-09-02',
      silent: false,
      title: 'P2 reached stage 2 (s2)',
      data: { from: { level: 1, name: 's1' }, to: { level: 2, name: 's2' }, logPosition: '10' },
    });
    const block = reading.blocks.find(({ data }) => data !== undefined);
    expect(block).toMatchObject({ id: line!.position, event: 'stage-advanced' });
    reading.leave();
    await reading.ended;
  });

  it('resumes after the last received event, without gap or repeat', async () => {
    const key = await dashboard.key();
    const first = await read(key);
    await write('P1', 'P2');
    await eventually(() => expect(first.lines()).toHaveLength(2));
    first.leave();
    await first.ended;
    await write('VN', 'P1');
    const resumed = await read(key, { 'last-event-id': first.lines()[0]!.position });
    await write('P2');
    await eventually(() => expect(unitsOf(resumed)).toEqual(['P2', 'VN', 'P1', 'P2']));
    const positions = resumed.lines().map(({ position }) => Number(position));
    expect(positions).toEqual(positions.map((_, index) => positions[0]! + index));
    resumed.leave();
    await resumed.ended;
  });

  it('sends new entries to a reader whose position is beyond the journal', async () => {
    const reading = await read(await dashboard.key(), { 'last-event-id': '999999' });
    await write('P1');
    await eventually(() => expect(unitsOf(reading)).toEqual(['P1']));
    reading.leave();
    await reading.ended;
  });

  it("sends only entries of the reader's subtree, and moves the position past the others (I7)", async () => {
    const reading = await read(await dashboard.key({ orgUnit: 'P2' }));
    await write('P1', 'VN', 'P2', 'P1');
    await eventually(() => expect(unitsOf(reading)).toEqual(['P2']));
    await write('P1');
    const head = await dashboard.app.get(Journal, { strict: false }).head(dashboard.database);
    await eventually(() => expect(reading.blocks.at(-1)!.id).toBe(String(head)));
    expect(unitsOf(reading)).toEqual(['P2']);
    reading.leave();
    await reading.ended;
  });

  it('ends when the key is revoked', async () => {
    const key = await dashboard.key();
    const reading = await read(key);
    await dashboard.app.get(ApiKeys, { strict: false }).revoke(key.split('_')[1]!);
    await write('P1');
    await reading.ended;
    expect(reading.lines()).toEqual([]);
  });

  it.each(['minus one', '-1', '1e3', '99999999999999999'])('refuses "%s" as Last-Event-ID', async (id) => {
    const { body } = await dashboard
      .http(await dashboard.key())
      .get('/api/v1/stream')
      .set('last-event-id', id)
      .expect(400);
    expect(body).toMatchObject({ errors: [{ header: 'Last-Event-ID' }] });
  });

  it('requires the right to read', async () => {
    await dashboard.http().get('/api/v1/stream').expect(401);
    await dashboard
      .http(await dashboard.key({ rights: ['events:write'] }))
      .get('/api/v1/stream')
      .expect(403);
  });

  it('ends when the process ends', async () => {
    const other = await startDashboard();
    const own = base;
    base = await other.app.getUrl();
    const reading = await read(await other.key());
    base = own;
    await other.close();
    await reading.ended;
  });
});
