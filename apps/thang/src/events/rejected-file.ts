import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { FiledEvent } from './event-file.js';

/** Why an event was refused. */
export interface LineError {
  /** JSON Pointer into the event. */
  pointer: string;
  code: string;
  detail: string;
}

/**
 * What `--rejected` writes of each refused event, one record a line. `event` is absent if `text` is no JSON.
 */
interface RejectedRecord {
  line: number;
  errors: readonly LineError[];
  event?: unknown;
  text?: string;
}

/** The file that refused events are written to. It can be mended and sent as it is. */
export class RejectedFile {
  private constructor(private readonly stream: WriteStream) {}

  /** @throws Error with a readable message */
  static async create(path: string): Promise<RejectedFile> {
    const stream = createWriteStream(path);
    await once(stream, 'open').catch((error: NodeJS.ErrnoException) => {
      throw new Error(`${path} cannot be written (${error.code}).`);
    });
    return new RejectedFile(stream);
  }

  async write(
    { line, text }: Pick<FiledEvent, 'line' | 'text'>,
    errors: readonly LineError[],
  ): Promise<void> {
    const known = JSON.stringify({ line, errors }).slice(0, -1);
    // The text of the event stays as it is, so that no number changes.
    const event = isJson(text)
      ? `"event":${text.replace(/[\r\n]+/g, ' ')}`
      : `"text":${JSON.stringify(text)}`;
    if (!this.stream.write(`${known},${event}}\n`)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    this.stream.end();
    await finished(this.stream);
  }
}

/** Returns the event of a record that `RejectedFile` wrote; any other text as it is. */
export function eventIn(text: string): string {
  if (!text.startsWith('{') || !text.includes('"errors"')) return text;
  const record = parsed(text) as Partial<RejectedRecord> | null;
  if (typeof record !== 'object' || record === null) return text;
  if (!Array.isArray(record.errors) || typeof record.line !== 'number') return text;
  if ('event' in record) return JSON.stringify(record.event);
  return typeof record.text === 'string' ? record.text : text;
}

function isJson(text: string): boolean {
  return parsed(text) !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
