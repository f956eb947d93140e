import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { EventSender, inBatches, type BatchResult } from '#client';
import { processSettings } from '#config';
import { readEventFile, type FiledEvent } from '../events/event-file.js';
import { ADMIN_KEY_FILE } from '../instance/admin-key.js';
import { knownAddress } from '../instance/known-address.js';

interface SendOptions {
  url?: string;
  keyFile?: string;
}

interface Tally {
  accepted: number;
  duplicates: number;
  refused: number;
}

export function addEventsCommand(program: Command, finish: (code: number) => void): void {
  program
    .command('events')
    .description('work with events')
    .command('send')
    .argument('<file>', 'a JSON array of CloudEvents, a single one, or NDJSON')
    .description('send a file; sending it again is safe and goes on where it stopped')
    .option('--url <url>', 'of the recorder; by default the instance of THANG_DATA_DIR')
    .option('--key-file <file>', "with the API key; by default the administrator's")
    .action(async (file: string, options: SendOptions) => finish(await sendFile(file, options)));
}

/** Sends a file. Returns exit code 1 when an event was refused. */
async function sendFile(file: string, options: SendOptions): Promise<number> {
  const sender = await createSender(options);
  const tally: Tally = { accepted: 0, duplicates: 0, refused: 0 };
  const bar = new SingleBar({
    format: 'Sending [{bar}] {percentage} % · {accepted} new, {duplicates} known, {refused} refused',
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(1000, 0, { ...tally });
  try {
    for await (const batch of inBatches(soundEvents(file, tally))) {
      const result = await sender.send(batch.map(({ text }) => text));
      count(tally, result);
      result.rejections.forEach(({ index, pointer, code, detail }) => {
        console.error(
          `${batch[index]?.place ?? `event ${index}`}${pointer && ` ${pointer}`}: ${code}: ${detail}`,
        );
      });
      bar.update(Math.floor((batch.at(-1)?.progress ?? 1) * 1000), { ...tally });
    }
  } finally {
    bar.stop();
  }
  console.log(`${tally.accepted} new, ${tally.duplicates} known already, ${tally.refused} refused.`);
  return tally.refused === 0 ? 0 : 1;
}

/** Skips and counts lines that are not JSON. One of them would make its whole batch fail. */
async function* soundEvents(file: string, tally: Tally): AsyncGenerator<FiledEvent> {
  for await (const event of readEventFile(file)) {
    if (isJson(event.text)) {
      yield event;
      continue;
    }
    tally.refused += 1;
    console.error(`${event.place}: not-json: This is not a JSON value.`);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function count(tally: Tally, { accepted, duplicates, rejected }: BatchResult): void {
  tally.accepted += accepted;
  tally.duplicates += duplicates;
  tally.refused += rejected;
}

async function createSender({ url, keyFile }: SendOptions): Promise<EventSender> {
  const { dataDirectory, port } = processSettings();
  const address = url ?? (await knownAddress(dataDirectory))?.url ?? `http://localhost:${port}`;
  const path = keyFile ? resolve(keyFile) : join(dataDirectory, ADMIN_KEY_FILE);
  const key = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no API key in ${path}. Name its file with --key-file.`);
  });
  return new EventSender(address.replace(/\/+$/, ''), key.trim());
}
