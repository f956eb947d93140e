import { vi } from 'vitest';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLog } from '#event-log';
import { cloudEvent, established, retraction } from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';
import { sendFile, type SentFile } from './send-file.js';

let recorder: RecorderApp;
let key: string;
let directory: string;
/** What was printed on standard error. */
let printed: string[];

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey({ rights: ['administer'] });
  directory = await mkdtemp(join(tmpdir(), 'thang-send-'));
  await recorder.seed(established('VN-HN'));
});
afterAll(async () => {
  await recorder.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => vi.restoreAllMocks());

type Options = Partial<Omit<Parameters<typeof sendFile>[1], 'path'>>;

function send(content: string | Buffer, options: Options = {}, signal?: AbortSignal): Promise<SentFile> {
  const path = join(directory, 'events');
  writeFileSync(path, content);
  const file = { path, encoding: 'utf-8', backfill: false, rejected: null, ...options } as const;
  return sendFile({ url: recorder.url, key }, file, signal ?? new AbortController().signal);
}

function ndjson(events: readonly object[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

interface StoredEvent {
  id: string;
  canonical: string;
  backfill: boolean;
  run: string | null;
}

async function storedOf(source: string): Promise<StoredEvent[]> {
  const { rows } = await recorder.database.query<StoredEvent>(
    'select id, canonical, backfill, run from event_log.events where source = $1 order by position',
    [source],
  );
  return rows;
}

async function openRuns(): Promise<number> {
  const { rows } = await recorder.database.query<{ n: number }>(
    'select count(*)::int as n from event_log.runs where closed_at is null',
  );
  return rows[0]!.n;
}

/** Calls back when the log has stored its next group. */
function onFirstGroup(listener: () => void): void {
  let isFirst = true;
  recorder.app.get(EventLog, { strict: false }).onGroup(() => {
    if (isFirst) listener();
    isFirst = false;
  });
}

async function headPosition(): Promise<string> {
  const { rows } = await recorder.database.query<{ position: string }>('select position from event_log.head');
  return rows[0]!.position;
}

/** The tree of a DHIS2 instance in the order of its file: children before their parents. */
function dhis2Tree(source: string, zone: string): object[] {
  const unit = (id: string, time: string, name: string, level: string, parent?: string): object =>
    established(`${id}${source.slice(1)}`, parent && `${parent}${source.slice(1)}`, {
      id,
      source,
      time: `${time}T00:00:00.000${zone}`,
      name,
      level,
    });
  return [
    unit('OU_559', '1970-01-01', 'Ngelehun CHC', 'commune', 'OU_539'),
    unit('OU_167609', '2009-01-01', 'Njandama MCHP', 'commune', 'OU_539'),
    unit('OU_539', '1970-01-01', 'Badjia', 'other', 'OU_264'),
    unit('OU_264', '1990-02-01', 'Bo', 'province', 'OU_525'),
    unit('OU_525', '1994-01-01', 'Sierra Leone', 'nation'),
    unit('worldinf575', '1900-01-01', 'World', 'nation'),
  ];
}

describe('sending a file', () => {
  it('stores a tree of org units whose children stand before their parents in one run', async () => {
    expect(await send(ndjson(dhis2Tree('/tree', 'Z')))).toMatchObject({ accepted: 6, refused: 0 });
    const stored = await storedOf('/tree');
    expect(stored.map(({ id }) => id)).toEqual([
      'OU_525',
      'OU_264',
      'OU_539',
      'OU_559',
      'OU_167609',
      'worldinf575',
    ]);
    expect(new Set(stored.map(({ run }) => run)).size).toBe(1);
    expect(await send(ndjson(dhis2Tree('/tree', 'Z')))).toMatchObject({ accepted: 0, duplicates: 6 });
  });

  it('refuses times without a zone, each with its line', async () => {
    expect(await send(ndjson(dhis2Tree('/local', '')))).toMatchObject({ accepted: 0, refused: 6 });
    expect(printed).toHaveLength(6);
    expect(printed[4]).toMatch(/^line 5 \/time: bad-format: Must be an RFC 3339 timestamp/);
  });

  it('lets lines wait across batches for org units and targets that stand at the end of the file', async () => {
    const source = '/late';
    const fact = cloudEvent('service.digitized', { source, orgunit: 'LATE' });
    const correction = { ...fact, id: 'correction', corrects: fact.id };
    const facts = Array.from({ length: 1_200 }, () =>
      cloudEvent('dossier.submitted', { source, orgunit: 'LATE' }),
    );
    const file = ndjson([
      retraction({ source, id: 'correction' }, { source }),
      correction,
      ...facts,
      fact,
      established('LATE', undefined, { source }),
    ]);
    expect(await send(file)).toMatchObject({
      accepted: 1_204,
      refused: 0,
      waiting: 0,
      position: await headPosition(),
    });
    expect(await openRuns()).toBe(0);
  });

  it('lists every refusal, also more than a hundred of one batch and lines that waited in vain', async () => {
    const lines = Array.from({ length: 400 }, (_, n) =>
      JSON.stringify(
        cloudEvent('dossier.submitted', { source: '/bad', ...(n < 150 && { time: 'yesterday' }) }),
      ),
    );
    lines[200] = JSON.stringify(cloudEvent('dossier.submitted', { source: '/bad', orgunit: 'NOWHERE' }));
    lines[300] = 'no JSON';
    lines.splice(350, 0, '', '');
    const sent = await send(lines.join('\n'));
    expect(sent).toMatchObject({ accepted: 248, duplicates: 0, refused: 152 });
    expect(await storedOf('/bad')).toHaveLength(248);
    expect(printed.map((line) => line.split(':')[0])).toEqual([
      ...Array.from({ length: 150 }, (_, n) => `line ${n + 1} /time`),
      'line 301',
      'line 201 /orgunit',
    ]);
  });

  it('writes refusals with line, reason and text to a file that can be mended and sent', async () => {
    const lines = Array.from({ length: 150 }, (_, n) =>
      JSON.stringify(cloudEvent('dossier.submitted', { id: `m${n}`, source: '/mend', orgunit: 'SOON' })),
    );
    lines[7] = lines[7]!.replace('"time":"', '"time":"around ');
    lines[9] = 'no JSON';
    const rejected = join(directory, 'rejected.ndjson');
    expect(await send(lines.join('\n'), { rejected })).toMatchObject({ accepted: 0, refused: 150 });
    expect(printed).toEqual([]);
    const records = readFileSync(rejected, 'utf8').trim().split('\n');
    expect(records).toHaveLength(150);
    expect(JSON.parse(records[0]!)).toEqual({
      line: 8,
      errors: [
        expect.objectContaining({ pointer: '/time', code: 'bad-format' }),
        expect.objectContaining({ pointer: '/orgunit', code: 'unknown-unit' }),
      ],
      event: JSON.parse(lines[7]),
    });
    expect(JSON.parse(records[1]!)).toMatchObject({ line: 10, text: 'no JSON' });
    expect(JSON.parse(records[2]!)).toMatchObject({ line: 1, errors: [{ code: 'unknown-unit' }] });
    await recorder.seed(established('SOON'));
    const mended = readFileSync(rejected, 'utf8').replace('around ', '');
    expect(await send(mended)).toMatchObject({ accepted: 149, refused: 1 });
  });

  it('tells what its events warn of, by kind with their count, in English', async () => {
    const digitized = [1, 2, 3, 4].map((code) =>
      cloudEvent('service.digitized', { source: '/warned', subject: `service/warned-${code}` }),
    );
    const registered = cloudEvent('service.registered', { source: '/warned', subject: 'service/warned-4' });
    const { warnings } = await send(ndjson([...digitized, registered]));
    expect(warnings).toMatchObject([
      { code: 'service-not-counted', source: '/warned', count: 3, intended: false },
    ]);
    expect(warnings?.[0]?.examples.map(({ detail }) => detail)).toEqual(
      [3, 2, 1].map((code) => expect.stringContaining(`never registered service/warned-${code}:`) as string),
    );
  });

  it('creates the file for refusals also when nothing is refused', async () => {
    const rejected = join(directory, 'none.ndjson');
    await send(ndjson([cloudEvent('dossier.submitted')]), { rejected });
    expect([existsSync(rejected), readFileSync(rejected, 'utf8')]).toEqual([true, '']);
  });

  it('refuses a file that is not UTF-8 as a whole, and takes it with its encoding', async () => {
    const event = cloudEvent('service.registered', { source: '/windows', data: { name: 'NAME' } });
    const [before, after] = ndjson([event]).split('NAME') as [string, string];
    const name = Buffer.from('C\u00e2\u00ecp gi\u00e2\u00ecy ph\u00e9p', 'latin1');
    const file = Buffer.concat([Buffer.from(before), name, Buffer.from(after)]);
    await expect(send(file)).rejects.toThrow(/line 1, is not utf-8\. .*--encoding windows-1258/);
    expect(await storedOf('/windows')).toEqual([]);
    expect(await send(file, { encoding: 'windows-1258' })).toMatchObject({ accepted: 1 });
    const [stored] = await storedOf('/windows');
    expect(JSON.parse(stored!.canonical)).toMatchObject({ data: { name: 'C\u1ea5p gi\u1ea5y ph\u00e9p' } });
  });

  it.each<[string, (text: string) => string]>([
    ['NDJSON', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['a JSON array', (text) => `\uFEFF[${text}]`],
    ['a single event', (text) => `\uFEFF${text}`],
  ])('takes a byte order mark before %s', async (_, write) => {
    expect(await send(write(ndjson([cloudEvent('dossier.submitted')])))).toMatchObject({ accepted: 1 });
  });

  it('marks events as history with --backfill, unless they say otherwise themselves', async () => {
    const source = '/history';
    const events = [
      cloudEvent('dossier.submitted', { source }),
      cloudEvent('dossier.submitted', { source, backfill: false }),
    ];
    await send(ndjson(events), { backfill: true });
    expect((await storedOf(source)).map(({ backfill }) => backfill)).toEqual([true, false]);
  });

  it('closes its run and tells how far it came when it is interrupted', async () => {
    const interrupt = new AbortController();
    const file = ndjson(
      Array.from({ length: 5_000 }, () => cloudEvent('dossier.submitted', { source: '/cut' })),
    );
    onFirstGroup(() => interrupt.abort());
    expect(await send(file, {}, interrupt.signal)).toMatchObject({ interrupted: true });
    expect((await storedOf('/cut')).length).toBeLessThan(5_000);
    expect(await openRuns()).toBe(0);
    const again = await send(file);
    expect(again.accepted + again.duplicates).toBe(5_000);
  });

  it('goes on in a new run when the run is over before the file is', async () => {
    const file = ndjson(
      Array.from({ length: 3_000 }, () => cloudEvent('dossier.submitted', { source: '/two' })),
    );
    const closing = new Promise((resolve) =>
      onFirstGroup(() =>
        resolve(
          recorder.database.query('update event_log.runs set closed_at = now() where closed_at is null'),
        ),
      ),
    );
    const sent = await send(file);
    await closing;
    expect(sent).toMatchObject({ accepted: 3_000, refused: 0 });
    expect(new Set((await storedOf('/two')).map(({ run }) => run)).size).toBe(2);
  });
});
