/**
 * Flushes to disk for many callers at once. A flush covers everything that was committed before it began, so
 * callers that ask while one is under way share the next one.
 */
export class SharedFlush {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  /** @param flush resolves when everything that was committed before the call is on disk */
  constructor(private readonly flush: () => Promise<unknown>) {}

  /** Resolves when everything that was committed before this call is on disk. */
  async flushed(): Promise<void> {
    this.next ??= this.after(this.running);
    return this.next;
  }

  private async after(running: Promise<void> | null): Promise<void> {
    // Its callers learn of its failure. This flush is a new attempt.
    await running?.catch(() => undefined);
    this.running = this.next;
    this.next = null;
    await this.flush();
  }
}
