import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** One event of a file, with its text unchanged. */
export interface FiledEvent {
  /** The event as JSON text. */
  text: string;
  /** The place for messages: `line 12` or `item 3`. */
  place: string;
  /** How much of the file is read at the end of this event, 0–1. */
  progress: number;
}

/**
 * Reads the events of a JSON array, of a single JSON event, or of NDJSON (one event a line, any size, in
 * bounded memory).
 * @throws Error with a readable message when the file cannot be read or is not JSON
 */
export async function* readEventFile(path: string): AsyncGenerator<FiledEvent> {
  if ((await firstCharacter(path)) !== '[') {
    const single = await singleEvent(path);
    if (single === undefined) yield* readLines(path);
    else yield { text: single, place: 'item 1', progress: 1 };
    return;
  }
  const events = parse(await readFile(path, 'utf8'), path);
  if (!Array.isArray(events)) throw notJson(path);
  for (const [index, event] of events.entries()) {
    yield { text: JSON.stringify(event), place: `item ${index + 1}`, progress: (index + 1) / events.length };
  }
}

async function* readLines(path: string): AsyncGenerator<FiledEvent> {
  const { size } = await stat(path);
  let bytes = 0;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    bytes += Buffer.byteLength(line) + 1;
    const text = line.trim();
    if (text) yield { text, place: `line ${number}`, progress: Math.min(1, bytes / size) };
  }
}

const SINGLE_LIMIT_BYTES = 8_000_000;

/**
 * Returns the text of a file that is one JSON object, perhaps over several lines; undefined for any other
 * file.
 */
async function singleEvent(path: string): Promise<string | undefined> {
  if ((await stat(path)).size > SINGLE_LIMIT_BYTES) return undefined;
  const text = (await readFile(path, 'utf8')).trim();
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

async function firstCharacter(path: string): Promise<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${error.code}).`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .trimStart()
      .slice(0, 1);
  } finally {
    await file.close();
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notJson(path);
  }
}

function notJson(path: string): Error {
  return new Error(`${path} is neither a JSON array of events, nor a single event, nor NDJSON.`);
}
