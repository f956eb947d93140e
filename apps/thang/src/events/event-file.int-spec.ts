import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileEncoding } from '#tabular';
import { checkEncoding } from './check-encoding.js';
import { openEventFile, type FiledEvent } from './event-file.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-events-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface ReadFile {
  place: string;
  events: FiledEvent[];
}

function fileWith(content: string | Buffer): string {
  const file = join(directory, 'events');
  writeFileSync(file, content);
  return file;
}

async function read(content: string | Buffer, encoding?: FileEncoding): Promise<ReadFile> {
  const { place, events } = await openEventFile(fileWith(content), encoding);
  const all: FiledEvent[] = [];
  for await (const event of events) all.push(event);
  return { place, events: all };
}

const VIETNAMESE =
  '{"name":"C\u1ea5p gi\u1ea5y ph\u00e9p"}\n{"name":"\u0110\u0103ng k\u00fd h\u1ed9 t\u1ecbch"}\n';
/** The same text as Windows-1258 writes it: base vowel, then the mark of the tone. */
const WINDOWS_1258 = Buffer.from(
  '{"name":"C\u00e2\u00ecp gi\u00e2\u00ecy phe\u00ecp"}\n{"name":"\u00d0\u00e3ng ky\u00ec h\u00f4\u00f2 ti\u00f2ch"}\n',
  'latin1',
);

describe('openEventFile', () => {
  it('reads a JSON array', async () => {
    expect(await read('\uFEFF [{"id": "1"},\n {"id": "2"}]')).toEqual({
      place: 'item',
      events: [
        { text: '{"id":"1"}', line: 1, progress: 0.5 },
        { text: '{"id":"2"}', line: 2, progress: 1 },
      ],
    });
  });

  it('reads one event over several lines, with or without a byte order mark', async () => {
    for (const mark of ['', '\uFEFF']) {
      expect(await read(`${mark}{\n "id": "1"\n}\n`)).toEqual({
        place: 'item',
        events: [{ text: '{\n "id": "1"\n}', line: 1, progress: 1 }],
      });
    }
  });

  it('reads NDJSON and keeps the text and the number of each line', async () => {
    const { place, events } = await read('\uFEFF{"id":"1","n":1e400}\r\n\n{"id":"2\u2028"}\nnot json\n');
    expect(place).toBe('line');
    expect(events.map(({ text, line }) => [line, text])).toEqual([
      [1, '{"id":"1","n":1e400}'],
      [3, '{"id":"2\u2028"}'],
      [4, 'not json'],
    ]);
  });

  it.each<[FileEncoding, Buffer]>([
    ['utf-8', Buffer.from(VIETNAMESE)],
    ['utf-16le', Buffer.from(`\uFEFF${VIETNAMESE}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${VIETNAMESE}`, 'utf16le').swap16()],
    ['windows-1258', WINDOWS_1258],
  ])('reads Vietnamese in %s, each vowel with its tone as one character', async (encoding, bytes) => {
    const { events } = await read(bytes, encoding);
    expect(events.map(({ text }) => `${text}\n`).join('')).toBe(VIETNAMESE);
  });

  it('reads characters whose bytes lie in different chunks of the file', async () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => `{"id":"${n}","name":"h\u1ed9 t\u1ecbch"}`);
    const { events } = await read(Buffer.from(lines.join('\n'), 'utf16le'), 'utf-16le');
    expect(events.map(({ text }) => text)).toEqual(lines);
  });

  it('never puts a replacement character where bytes are wrong', async () => {
    await expect(read(WINDOWS_1258, 'utf-8')).rejects.toThrow(/is not utf-8/);
  });

  it('fails with a readable message for any other content, and for a missing file', async () => {
    await expect(read('[{"id": "1"},')).rejects.toThrow(/is neither a JSON array of events/);
    await expect(checkEncoding(join(directory, 'missing'), 'utf-8')).rejects.toThrow(
      /missing: The file cannot be read \(ENOENT\)\./,
    );
  });
});

describe('checkEncoding', () => {
  it('names the line that is not UTF-8 and the option for the Vietnamese code page', async () => {
    const file = fileWith(Buffer.concat([Buffer.from('{"id":"1"}\n\n'), WINDOWS_1258]));
    await expect(checkEncoding(file, 'utf-8')).rejects.toThrow(
      /events, line 3, is not utf-8\. .* send it with --encoding windows-1258, or save it as UTF-8\. Nothing was sent\./,
    );
    await expect(checkEncoding(file, 'windows-1258')).resolves.toBeUndefined();
  });

  it('finds a bad line far behind the first chunk of the file', async () => {
    const good = '{"id":"h\u1ed9"}\n'.repeat(20_000);
    const file = fileWith(Buffer.concat([Buffer.from(good), WINDOWS_1258]));
    await expect(checkEncoding(file, 'utf-8')).rejects.toThrow(/line 20001,/);
  });

  it('recognises UTF-16 with and without a byte order mark', async () => {
    const little = Buffer.from(VIETNAMESE, 'utf16le');
    const marked = Buffer.from(`\uFEFF${VIETNAMESE}`, 'utf16le');
    for (const bytes of [little, marked])
      await expect(checkEncoding(fileWith(bytes), 'utf-8')).rejects.toThrow(/--encoding utf-16le/);
    await expect(checkEncoding(fileWith(marked.swap16()), 'windows-1258')).rejects.toThrow(
      /--encoding utf-16be/,
    );
  });

  it('refuses a UTF-8 file that is said to be in the code page', async () => {
    await expect(checkEncoding(fileWith(VIETNAMESE), 'windows-1258')).rejects.toThrow(
      /It is UTF-8: send it without --encoding/,
    );
    await expect(checkEncoding(fileWith('{"id":"1"}'), 'windows-1258')).resolves.toBeUndefined();
  });
});
