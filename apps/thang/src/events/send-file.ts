import { EventRun, inBatches, type ApiAddress, type RefusedLine, type RunWarning } from '#client';
import type { FileEncoding } from '#tabular';
import { asBackfill } from './as-backfill.js';
import { checkEncoding } from './check-encoding.js';
import { openEventFile, type EventFile, type FiledEvent } from './event-file.js';
import { eventIn, RejectedFile, type LineError } from './rejected-file.js';
import { SendProgress, type SendTally } from './send-progress.js';

interface FileToSend {
  path: string;
  encoding: FileEncoding;
  /** Marks events as history. */
  backfill: boolean;
  /** Where refused events are written; null lists them. */
  rejected: string | null;
}

/** How sending a file ended. */
export interface SentFile extends SendTally {
  /** The highest position in the log that the file has reached; `0` without any. */
  position: string;
  /** True when it was interrupted before its end. */
  interrupted: boolean;
  /** What its events warn of; null when they were not inspected in time. */
  warnings: readonly RunWarning[] | null;
}

/**
 * Sends a file as one run, and closes the run also after an error or an interrupt. All refusals are listed on
 * standard error, or written to a file.
 */
export async function sendFile(api: ApiAddress, file: FileToSend, interrupt: AbortSignal): Promise<SentFile> {
  await checkEncoding(file.path, file.encoding);
  const source = await openEventFile(file.path, file.encoding);
  const output = file.rejected === null ? null : await RejectedFile.create(file.rejected);
  const sending = new SendingFile(api, file, source.place, output);
  try {
    return await sending.send(source, interrupt);
  } finally {
    await output?.close();
  }
}

/** How long to try to close the run after an error. */
const CLOSING_PATIENCE_MS = 2_000;

class SendingFile {
  private readonly run: EventRun;
  private readonly result: SentFile = {
    accepted: 0,
    duplicates: 0,
    refused: 0,
    waiting: 0,
    position: '0',
    interrupted: false,
    warnings: [],
  };

  constructor(
    api: ApiAddress,
    private readonly file: FileToSend,
    private readonly place: EventFile['place'],
    private readonly output: RejectedFile | null,
  ) {
    this.run = new EventRun(api);
  }

  async send({ events }: EventFile, interrupt: AbortSignal): Promise<SentFile> {
    const progress = new SendProgress(this.result);
    try {
      for await (const batch of inBatches(prepared(events, this.file.backfill))) {
        await this.sendBatch(batch, interrupt);
        progress.update(batch.at(-1)?.progress ?? 1);
      }
    } catch (error) {
      progress.stop();
      if (!interrupt.aborted) {
        // If that fails as well, the run ends with its lease.
        await this.run.close(CLOSING_PATIENCE_MS).catch(() => undefined);
        throw error;
      }
      this.result.interrupted = true;
    }
    progress.stop();
    await this.closeRun();
    return this.result;
  }

  private async sendBatch(batch: readonly FiledEvent[], interrupt: AbortSignal): Promise<void> {
    const { accepted, duplicates, rejected, waiting, position, rejections } = await this.run.send(
      batch,
      interrupt,
    );
    this.result.accepted += accepted;
    this.result.duplicates += duplicates;
    this.result.refused += rejected;
    this.result.waiting = waiting;
    this.reach(position);
    const errors = new Map<number, LineError[]>();
    for (const { index, ...error } of rejections) errors.set(index, [...(errors.get(index) ?? []), error]);
    for (const [index, found] of [...errors].sort(([a], [b]) => a - b)) {
      const event = batch[index];
      if (event) await this.refuse(event, found);
    }
  }

  /** Closes the run, and lists what waited in it and was refused. */
  private async closeRun(): Promise<void> {
    const { accepted, refused, position } = await this.run.close();
    this.result.accepted += accepted;
    this.result.refused += refused;
    this.result.waiting = 0;
    this.reach(position ?? '0');
    const lines = new Map<number, LineError>();
    for await (const { line, ...error } of this.run.refused()) lines.set(line, errorOf(error));
    if (this.output === null)
      for (const [line, error] of lines) await this.refuse({ line, text: '' }, [error]);
    else if (lines.size > 0) await this.writeRefused(lines);
    if (!this.result.interrupted) this.result.warnings = await this.run.warnings();
  }

  /** Reads the file again for the texts of the refused lines. */
  private async writeRefused(lines: ReadonlyMap<number, LineError>): Promise<void> {
    const { events } = await openEventFile(this.file.path, this.file.encoding);
    for await (const event of prepared(events, this.file.backfill)) {
      const error = lines.get(event.line);
      if (error) await this.refuse(event, [error]);
    }
  }

  private async refuse(
    event: Pick<FiledEvent, 'line' | 'text'>,
    errors: readonly LineError[],
  ): Promise<void> {
    if (this.output) return this.output.write(event, errors);
    for (const { pointer, code, detail } of errors)
      console.error(`${this.place} ${event.line}${pointer && ` ${pointer}`}: ${code}: ${detail}`);
  }

  private reach(position: string): void {
    if (BigInt(position) > BigInt(this.result.position)) this.result.position = position;
  }
}

function errorOf({ pointer, code, detail }: Omit<RefusedLine, 'line'>): LineError {
  return { pointer, code, detail };
}

async function* prepared(events: EventFile['events'], backfill: boolean): AsyncGenerator<FiledEvent> {
  for await (const event of events) {
    const text = eventIn(event.text);
    yield { ...event, text: backfill ? asBackfill(text) : text };
  }
}
