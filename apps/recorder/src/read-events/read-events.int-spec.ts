import request from 'supertest';
import { cellText, listFormats, type ListFormat } from '#tabular';
import { cloudEvent, established, retraction } from '../../../../test/support/cloud-event-factory.js';
import { readList, type ListRead } from '../../../../test/support/read-list.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';
import { TabularFiles } from '../../../../test/support/tabular-files.js';

let recorder: RecorderApp;
let everything: string;
let hanoiOnly: string;

const inHanoi = cloudEvent('dossier.submitted', {
  orgunit: 'HN-1',
  subject: 'service/1',
  time: '2025-02-01T00:00:00Z',
});
const inSaigon = cloudEvent('dossier.resolved', {
  orgunit: 'SG',
  source: '/saigon',
  time: '2025-03-01T00:00:00Z',
});

beforeAll(async () => {
  recorder = await startRecorderApp();
  everything = await recorder.newKey({ rights: ['read'] });
  hanoiOnly = await recorder.newKey({ rights: ['read'], orgUnit: 'HN' });
  /** These events get the positions from 1. */
  await recorder.seed(
    established('VN'),
    established('HN', 'VN'),
    established('SG', 'VN'),
    established('HN-1', 'HN'),
    inHanoi,
    inSaigon,
    retraction(inHanoi),
  );
});
afterAll(() => recorder.close());

interface Listed {
  items: { position: string; amends: string | null; chain: string | null; event: object }[];
  next: string | null;
}

async function list(query: string, key = everything): Promise<Listed> {
  const { body } = await request(recorder.url)
    .get(`/api/v1/events${query}`)
    .set('authorization', `Bearer ${key}`)
    .expect(200);
  return body as Listed;
}

async function positions(query: string, key = everything): Promise<string[]> {
  return (await list(query, key)).items.map(({ position }) => position);
}

function status(path: string, key = everything): Promise<number> {
  return request(recorder.url)
    .get(path)
    .set('authorization', `Bearer ${key}`)
    .then((response) => response.status);
}

describe('GET /events', () => {
  it.each([
    ['', ['7', '6', '5', '4', '3', '2', '1']],
    ['?order=oldest&limit=2', ['1', '2']],
    ['?orgUnit=HN', ['2']],
    ['?orgUnit=HN&subtree=true', ['7', '5', '4', '2']],
    ['?type=vn.thang.dossier.submitted.v1', ['5']],
    ['?source=/saigon', ['6']],
    ['?subject=service/1', ['5']],
    ['?from=2025-02-01T00:00:00Z&to=2025-03-01T00:00:00Z&type=vn.thang.dossier.submitted.v1', ['5']],
  ])('finds the events that %s asks for', async (query, expected) => {
    expect(await positions(query)).toEqual(expected);
  });

  it('shows a caller the events of its subtree only (I7)', async () => {
    expect(await positions('', hanoiOnly)).toEqual(['7', '5', '4', '2']);
    expect(await positions('?orgUnit=HN-1', hanoiOnly)).toEqual(['7', '5', '4']);
    expect(await status('/api/v1/events?orgUnit=SG', hanoiOnly)).toBe(404);
    expect(await status('/api/v1/events?orgUnit=VN&subtree=true', hanoiOnly)).toBe(404);
  });

  it('gives pages by cursor', async () => {
    const seen: string[] = [];
    for (let query = '?limit=3'; ;) {
      const { items, next } = await list(query);
      seen.push(...items.map(({ position }) => position));
      if (next === null) break;
      query = `?limit=3&cursor=${next}`;
    }
    expect(seen).toEqual(['7', '6', '5', '4', '3', '2', '1']);
  });

  it('gives an event as it was sent, with what the log added', async () => {
    const { items } = await list('?limit=1');
    expect(items[0]).toMatchObject({
      position: '7',
      amends: '5',
      chain: '5',
      event: { type: 'vn.thang.event.retracted.v1' },
    });
    expect((await list('?orgUnit=SG&limit=1')).items[0]?.event).toEqual(inSaigon);
  });

  it.each([
    '?limit=0',
    '?limit=501',
    '?cursor=x',
    '?from=yesterday',
    '?subtree=perhaps',
    '?order=up',
    '?unknown=1',
    '?orgUnit=A&orgUnit=B',
  ])('answers 400 to %s', async (query) => {
    expect(await status(`/api/v1/events${query}`)).toBe(400);
  });

  it('needs the right to read', async () => {
    expect(await status('/api/v1/events', await recorder.newKey({ rights: ['events:write'] }))).toBe(403);
  });
});

describe('GET /export/events', () => {
  const files = new TabularFiles();
  afterAll(() => files.remove());
  const read = (query: string, format: ListFormat, key = everything): Promise<ListRead> =>
    readList(
      files,
      (path) =>
        request(recorder.url).get(path).set('authorization', `Bearer ${key}`).set('accept-language', 'en'),
      `events${query}`,
      format,
    );

  it('holds the events that the search finds, as CSV and as XLSX', async () => {
    for (const format of listFormats) {
      const { title, header, rows } = await read('?type=vn.thang.dossier.submitted.v1', format);
      expect(title).toBe('Events');
      expect(header.get('Type')).toEqual({ kind: 'text', text: 'vn.thang.dossier.submitted.v1' });
      expect(rows.map((row) => cellText(row.get('Log position')!))).toEqual(['5']);
      expect(cellText(rows[0]!.get('Id')!)).toBe(inHanoi['id']);
    }
  });

  it('shows a caller the events of its subtree only (I7)', async () => {
    const { rows } = await read('', 'csv', hanoiOnly);
    expect(rows.map((row) => cellText(row.get('Log position')!))).toEqual(['7', '5', '4', '2']);
    expect(await status('/api/v1/export/events?orgUnit=SG&format=csv', hanoiOnly)).toBe(404);
  });
});

describe('GET /events/{position}', () => {
  it('gives one event by its position', async () => {
    const { body } = await request(recorder.url)
      .get('/api/v1/events/5')
      .set('authorization', `Bearer ${hanoiOnly}`)
      .expect(200);
    expect(body).toMatchObject({ position: '5', amends: null, chain: null, event: inHanoi });
  });

  it.each(['6', '1', '8', '0', '-1', '1e3', 'x', '99999999999999999999'])(
    'answers 404 to position %s, which the caller may not see or which does not exist (I7)',
    async (position) => {
      expect(await status(`/api/v1/events/${position}`, hanoiOnly)).toBe(404);
    },
  );
});
