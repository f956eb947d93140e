import type { RefusedEvent, Run } from '#event-log';
import { bilingual, DomainError, type Bilingual } from '#kernel';
import type { Handling } from './content/handling.js';
import type { LineGroup } from './content/lines.js';
import { EventsRejectedError, MAX_ERRORS, type Recorded, type RejectedEvent } from './recorded.js';

/** Returns the rejections with the index of their line in the stream, from 0. */
export function inStream(group: LineGroup, rejected: readonly RejectedEvent[]): RejectedEvent[] {
  return rejected.map((rejection) => ({
    ...rejection,
    index: (group.lines[rejection.index] ?? group.firstLine) - 1,
  }));
}

/** Adds up the results of the groups of a stream. */
export class LineTally {
  /** The first line that is not known to be stored. */
  nextLine = 1;
  private accepted = 0;
  private duplicates = 0;
  private position: number | null = null;
  private waiting: number | undefined;
  private rejected = 0;
  private readonly errors: RejectedEvent[] = [];
  private errorCount = 0;
  /** The counts of the runs of the stream that are closed. */
  private readonly ofRuns = { accepted: 0, duplicates: 0 };
  /** Lines that waited and were refused when the run of the stream was closed. */
  private refused: readonly RejectedEvent[] = [];
  private refusedCount = 0;
  /** True when it is unknown whether waiting lines were stored. */
  private isUnknown = false;

  add(group: LineGroup, recorded: Recorded): void {
    this.nextLine = group.nextLine;
    this.accepted += recorded.accepted;
    this.duplicates += recorded.duplicates;
    this.position = Math.max(this.position ?? 0, recorded.position ?? 0) || null;
    this.waiting = recorded.waiting ?? this.waiting;
    this.rejected += recorded.rejected;
    this.errors.push(...inStream(group, recorded.errors).slice(0, MAX_ERRORS - this.errors.length));
    this.errorCount += recorded.errorCount;
  }

  /** Takes over how a run of the stream ended. Nothing waits in it any more. */
  closed(run: Run, refused: readonly RefusedEvent[]): void {
    this.ofRuns.accepted += run.accepted;
    this.ofRuns.duplicates += run.duplicates;
    this.accepted = this.ofRuns.accepted;
    this.duplicates = this.ofRuns.duplicates;
    this.position = Math.max(this.position ?? 0, run.position ?? 0) || null;
    this.waiting = undefined;
    const rejections = refused.map(({ line, pointer, code, detail }) => ({
      index: line - 1,
      pointer,
      code,
      detail,
    }));
    this.refused = [...this.refused, ...rejections];
    this.refusedCount += run.rejected;
  }

  /** Notes that the run could not be closed. */
  lost(): void {
    this.isUnknown = (this.waiting ?? 0) > 0;
  }

  /** @throws DomainError `events-refused` when handling is atomic and lines waited in vain */
  finished(handling: Handling): Recorded {
    if (this.isUnknown) throw this.stopped(outcomeUnknown());
    if (handling === 'atomic' && this.refusedCount > 0) throw this.rejection([], 0);
    const { accepted, duplicates, position, waiting } = this;
    return {
      accepted,
      duplicates,
      position,
      ...(waiting !== undefined && { waiting }),
      warnings: [],
      rejected: this.rejected + this.refusedCount,
      errors: [...this.errors, ...this.refused].slice(0, MAX_ERRORS),
      errorCount: this.errorCount + this.refusedCount,
    };
  }

  /** Returns the error to answer with: what stopped the stream, with the progress so far. */
  stopped(error: unknown): unknown {
    if (!(error instanceof DomainError)) return error;
    if (error instanceof EventsRejectedError) return this.rejection(error.rejected, error.rejected.length);
    return new DomainError(error.code, inBoth(error), { ...error.extensions, ...this.progress() });
  }

  private rejection(rejected: readonly RejectedEvent[], count: number): DomainError {
    const errors = [...this.refused, ...rejected].sort((a, b) => a.index - b.index);
    const { nextLine, ...progress } = this.progress();
    const first = errors[0]?.detail ?? bilingual('', '');
    const detail =
      count > 0
        ? bilingual(
            `Các dòng từ ${nextLine} trở đi chưa được ghi đủ. Lỗi đầu tiên: ${first.vi}`,
            `The lines from ${nextLine} on were not all stored. The first: ${first.en}`,
          )
        : bilingual(
            `${this.refusedCount} dòng không được ghi; các dòng khác đã được ghi. Lỗi đầu tiên: ${first.vi}`,
            `${this.refusedCount} lines were not stored; all others were. The first: ${first.en}`,
          );
    const errorCount = this.refusedCount + count;
    return new EventsRejectedError(errors, 'events-refused', detail, { ...progress, nextLine, errorCount });
  }

  private progress(): { accepted: number; duplicates: number; position: string | null; nextLine: number } {
    const { accepted, duplicates, position } = this;
    const firstRefused = (this.refused[0]?.index ?? Infinity) + 1;
    const nextLine = Math.min(this.nextLine, firstRefused);
    return { accepted, duplicates, position: position === null ? null : String(position), nextLine };
  }
}

function outcomeUnknown(): DomainError {
  const detail = bilingual(
    'Không rõ các dòng đang chờ đã được ghi hay chưa. Hãy gửi lại toàn bộ.',
    'It is unknown whether the lines that waited for others were stored. Send everything again.',
  );
  return new DomainError('unavailable', detail, { retryAfter: 2 });
}

function inBoth(error: DomainError): Bilingual {
  return bilingual(error.inLanguage('vi').detail, error.inLanguage('en').detail);
}
