import { DomainError } from '#kernel';

export interface GateOptions {
  /** Calls under way at once, so that strangers cannot take the whole connection pool. */
  maxRunning: number;
  /** Calls waiting for their turn; more are refused. */
  maxWaiting: number;
}

/** Lets a few through at a time, keeps a bounded line, and turns the rest away. */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly options: GateOptions) {}

  /** @throws DomainError `overloaded` when too many wait already. */
  async pass<T>(call: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await call();
    } finally {
      const next = this.waiting.shift();
      // A finished call hands over its place, so `running` stays the same.
      if (next) next();
      else this.running -= 1;
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.options.maxRunning) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.options.maxWaiting) {
      const detail = 'Too many unknown callers at the moment; try again shortly.';
      throw new DomainError('overloaded', detail, { retryAfter: 1 });
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
