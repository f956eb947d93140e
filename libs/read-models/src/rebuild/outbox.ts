import { CopyRows } from '#database';

/** Bytes that make a piece worth sending, and pieces that may wait before the writer pauses. */
const PIECE = 1 << 18;
const MAX_WAITING = 16;

/**
 * A bounded buffer of rows on their way into a table. The writer adds rows without waiting; the reader sends
 * them as fast as the server takes them.
 */
export class Outbox {
  readonly rows = new CopyRows();
  private readonly waiting: Buffer[] = [];
  private ended = false;
  private wake: () => void = () => undefined;
  private rest: { promise: Promise<void>; end: () => void } | undefined;

  /** Call it after each row. When it returns a promise, the writer must pause until that resolves. */
  flush(): Promise<void> | undefined {
    if (this.rows.size >= PIECE) this.push(this.rows.take());
    return this.rest?.promise;
  }

  end(): void {
    this.push(this.rows.end());
    this.ended = true;
    this.wake();
  }

  async *pieces(): AsyncGenerator<Buffer> {
    for (;;) {
      const piece = this.waiting.shift();
      if (piece) yield piece;
      else if (this.ended) return;
      else await new Promise<void>((resolve) => (this.wake = resolve));
      if (this.waiting.length < MAX_WAITING) this.endRest();
    }
  }

  private push(piece: Buffer): void {
    this.waiting.push(piece);
    this.wake();
    if (this.waiting.length < MAX_WAITING || this.rest) return;
    let end: () => void = () => undefined;
    const promise = new Promise<void>((resolve) => (end = resolve));
    this.rest = { promise, end };
  }

  private endRest(): void {
    this.rest?.end();
    this.rest = undefined;
  }
}
