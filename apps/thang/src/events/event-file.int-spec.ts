import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEventFile, type FiledEvent } from './event-file.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-events-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function read(text: string): Promise<FiledEvent[]> {
  const file = join(directory, 'events');
  writeFileSync(file, text);
  const events: FiledEvent[] = [];
  for await (const event of readEventFile(file)) events.push(event);
  return events;
}

describe('readEventFile', () => {
  it('reads a JSON array', async () => {
    expect(await read('\uFEFF [{"id": "1"},\n {"id": "2"}]')).toEqual([
      { text: '{"id":"1"}', place: 'item 1', progress: 0.5 },
      { text: '{"id":"2"}', place: 'item 2', progress: 1 },
    ]);
  });

  it('reads one event over several lines', async () => {
    expect(await read('{\n "id": "1"\n}\n')).toEqual([
      { text: '{\n "id": "1"\n}', place: 'item 1', progress: 1 },
    ]);
  });

  it('reads NDJSON and keeps the text and the number of each line', async () => {
    const events = await read('{"id":"1","n":1e400}\r\n\n{"id":"2"}\nnot json\n');
    expect(events.map(({ text, place }) => [place, text])).toEqual([
      ['line 1', '{"id":"1","n":1e400}'],
      ['line 3', '{"id":"2"}'],
      ['line 4', 'not json'],
    ]);
  });

  it('fails with a readable message for any other content, and for a missing file', async () => {
    await expect(read('[{"id": "1"},')).rejects.toThrow(/is neither a JSON array of events/);
    const missing = readEventFile(join(directory, 'missing')).next();
    await expect(missing).rejects.toThrow(/missing cannot be read \(ENOENT\)\./);
  });
});
