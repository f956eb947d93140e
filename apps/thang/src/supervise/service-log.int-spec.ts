import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createLogSink } from './service-log.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-log-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

function output(isTTY: boolean): { stream: PassThrough & { isTTY: boolean }; text: () => string } {
  const stream = Object.assign(new PassThrough(), { isTTY });
  return { stream, text: () => String(stream.read() ?? '') };
}

const calm = JSON.stringify({ level: 'info', msg: 'Started.' });
const loud = JSON.stringify({ level: 'error', msg: 'The mail server refuses.' });

describe('The log of the services', () => {
  it('passes every line on when the output is not a terminal', () => {
    const { stream, text } = output(false);
    const sink = createLogSink(directory, stream);
    sink('web', calm);
    sink('worker', loud);
    expect(text()).toBe(`${calm}\n${loud}\n`);
  });

  it('keeps every line in a file and shows warnings on a terminal', () => {
    const { stream, text } = output(true);
    const sink = createLogSink(directory, stream);
    sink('web', calm);
    sink('worker', loud);
    sink('web', 'not JSON: a crash, for example');
    expect(text()).toBe('worker: error: The mail server refuses.\nweb: not JSON: a crash, for example\n');
    expect(readFileSync(join(directory, 'thang.log'), 'utf8').split('\n').slice(0, 2)).toEqual([calm, loud]);
  });

  it('limits the size of the file', () => {
    const file = join(directory, 'thang.log');
    writeFileSync(file, '');
    truncateSync(file, 20_000_001);
    createLogSink(directory, output(true).stream)('web', calm);
    expect(readFileSync(file, 'utf8')).toBe(`${calm}\n`);
    expect(readFileSync(`${file}.1`).length).toBe(20_000_001);
  });
});
