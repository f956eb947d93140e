import { stat } from 'node:fs/promises';
import { composed, linesOf, textOf, type FileEncoding } from '#tabular';

/** One event of a file. Its text is unchanged. */
export interface FiledEvent {
  /** The event as JSON text. */
  text: string;
  /** Its line or its number in the array, from 1. */
  line: number;
  /** How much of the file is read at the end of this event, 0–1. */
  progress: number;
}

/** The events of a file, and how messages call their places: `line 12` or `item 3`. */
export interface EventFile {
  place: 'line' | 'item';
  events: AsyncIterable<FiledEvent> | Iterable<FiledEvent>;
}

/**
 * Opens a JSON array of events, a single JSON event, or NDJSON (one event a line, any size, in bounded
 * memory).
 *
 * @throws Error with a readable message when the file is not JSON, or not in this encoding
 */
export async function openEventFile(path: string, encoding: FileEncoding = 'utf-8'): Promise<EventFile> {
  if ((await firstCharacter(path, encoding)) === '[') {
    return { place: 'item', events: eventsOf(path, parse(await wholeText(path, encoding), path)) };
  }
  const single = await singleEvent(path, encoding);
  if (single === undefined) return { place: 'line', events: readLines(path, encoding) };
  return { place: 'item', events: [{ text: single, line: 1, progress: 1 }] };
}

function* eventsOf(path: string, events: unknown): Generator<FiledEvent> {
  if (!Array.isArray(events)) throw notJson(path);
  for (const [index, event] of events.entries())
    yield { text: JSON.stringify(event), line: index + 1, progress: (index + 1) / events.length };
}

async function* readLines(path: string, encoding: FileEncoding): AsyncGenerator<FiledEvent> {
  const { size } = await stat(path);
  let line = 0;
  for await (const { text, bytes } of linesOf(textOf(path, encoding))) {
    line += 1;
    const trimmed = composed(text, encoding).trim();
    if (trimmed) yield { text: trimmed, line, progress: Math.min(1, bytes / size) };
  }
}

const SINGLE_LIMIT_BYTES = 8_000_000;

/**
 * Returns the text of a file that is one JSON object, perhaps over several lines; undefined for any other
 * file.
 */
async function singleEvent(path: string, encoding: FileEncoding): Promise<string | undefined> {
  if ((await stat(path)).size > SINGLE_LIMIT_BYTES) return undefined;
  const text = (await wholeText(path, encoding)).trim();
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

async function firstCharacter(path: string, encoding: FileEncoding): Promise<string> {
  let begin = '';
  for await (const { text } of textOf(path, encoding)) {
    begin = text.trimStart();
    if (begin !== '') break;
  }
  return begin.slice(0, 1);
}

async function wholeText(path: string, encoding: FileEncoding): Promise<string> {
  let whole = '';
  for await (const { text } of textOf(path, encoding)) whole += text;
  return composed(whole, encoding);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(path);
  }
}

function notJson(path: string): Error {
  return new Error(`${path} is neither a JSON array of events, nor a single event, nor NDJSON.`);
}
