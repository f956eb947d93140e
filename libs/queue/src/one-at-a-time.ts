/**
 * Runs work repeatedly without overlap. A request during a run gets another run after it, shared with all
 * other requests made meanwhile. So the run of a request always sees what happened before the request.
 */
export class OneAtATime {
  private current: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when a run that began after this call has ended. Rejects when that run fails. */
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

  /** Resolves when no run is left and none waits. */
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
