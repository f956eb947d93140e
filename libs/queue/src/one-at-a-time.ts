/**
 * Runs a piece of work repeatedly, never twice at once. A request during a run gets a run that starts
 * afterwards, shared with all others who asked meanwhile: what happened before the request is always seen.
 */
export class OneAtATime {
  private current: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when a run that began after this call has ended. Rejects as the work does. */
  request(): Promise<void> {
    if (!this.current) return this.begin();
    this.next ??= this.current.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.next;
  }

  get running(): boolean {
    return this.current !== undefined;
  }

  /** Resolves when nothing runs or waits to. */
  async settled(): Promise<void> {
    while (this.next ?? this.current) await (this.next ?? this.current)?.catch(() => undefined);
  }

  private begin(): Promise<void> {
    this.next = undefined;
    const run = this.work().finally(() => {
      if (this.current === run) this.current = undefined;
    });
    this.current = run;
    return run;
  }
}
