import { DomainError } from '#kernel';

export interface GateOptions {
  /**
   * The most calls that run at once, so that unauthenticated callers cannot take the whole connection pool.
   */
  maxRunning: number;
  /** The most calls that wait; further ones are refused. */
  maxWaiting: number;
}

/** Lets a limited number of calls run, a limited number wait, and refuses the rest. */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly options: GateOptions) {}

  /** @throws DomainError `overloaded` when too many calls wait already. */
  async pass<T>(call: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await call();
    } finally {
      const next = this.waiting.shift();
      // A finished call passes its place to a waiting one, so `running` stays the same.
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
