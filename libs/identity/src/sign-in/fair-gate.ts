import { DomainError } from '#kernel';

export interface FairGateOptions {
  /** The most calls that run at once. Of one caller, one runs. */
  maxRunning: number;
  /** The most calls that wait; further ones are refused. */
  maxWaiting: number;
  /** The most of them that wait for one caller, so that a flood leaves room for others. */
  maxWaitingOfOne: number;
}

/** Lets a limited number of calls run, one of each caller. Callers with calls that wait take turns. */
export class FairGate {
  private readonly running = new Set<string>();
  /** By caller, in the order in which the callers get their turns. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private waitingCalls = 0;

  constructor(private readonly options: FairGateOptions) {}

  /** @throws DomainError `overloaded` when too many calls wait already, of this caller or of all. */
  async pass<T>(caller: string, call: () => Promise<T>): Promise<T> {
    if (this.running.size < this.options.maxRunning && !this.running.has(caller)) this.running.add(caller);
    else await this.turnOf(caller);
    try {
      return await call();
    } finally {
      this.running.delete(caller);
      this.letNextRun();
    }
  }

  private turnOf(caller: string): Promise<void> {
    const ofCaller = this.waiting.get(caller) ?? [];
    if (this.waitingCalls >= this.options.maxWaiting || ofCaller.length >= this.options.maxWaitingOfOne)
      throw new DomainError('overloaded', TOO_MANY, { retryAfter: 1 });
    this.waiting.set(caller, ofCaller);
    this.waitingCalls += 1;
    return new Promise((resolve) => ofCaller.push(resolve));
  }

  private letNextRun(): void {
    for (const [caller, calls] of this.waiting) {
      if (this.running.has(caller)) continue;
      const next = calls.shift();
      this.waiting.delete(caller);
      if (calls.length > 0) this.waiting.set(caller, calls);
      if (!next) continue;
      this.waitingCalls -= 1;
      this.running.add(caller);
      next();
      return;
    }
  }
}

const TOO_MANY = {
  vi: 'Hiện có quá nhiều lượt đăng nhập. Hãy thử lại sau giây lát.',
  en: 'Too many callers sign in at the moment. Try again shortly.',
};
