import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { DomainError } from '#kernel';

interface GroupCommitOptions<Request, Outcome> {
  /**
   * Commits a group in one transaction. Resolves with the outcomes of its first requests, at least one. The
   * other requests are in the next group again.
   */
  commit: (group: readonly Request[]) => Promise<readonly Outcome[]>;
  /**
   * Resolves when what a commit with these outcomes stored is on disk. The next group commits meanwhile. The
   * requests are answered afterwards.
   */
  flushed: (outcomes: readonly Outcome[]) => Promise<void>;
  /**
   * Returns whether a request made the commit fail, so that it would also fail alone. If not, all waiting
   * requests fail.
   */
  isFaultOfRequest: (error: unknown) => boolean;
  /** Returns the cost of a request, in the unit of the two limits. */
  weigh: (request: Request) => number;
  /** The largest weight of a group. A group has at least one request, whatever its weight. */
  maxGroupWeight: number;
  /** The largest weight of all waiting requests. Further requests are rejected as overloaded. */
  maxWaitingWeight: number;
}

interface Waiting<Request, Outcome> {
  request: Request;
  weight: number;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers requests while the previous group commits. One commit runs at a time. An idle log commits a request
 * at once; under load many requests share one transaction. Waiting for the disk is the longest part of a
 * small commit, so the next group does not wait for it; the requests do.
 */
export class GroupCommit<Request, Outcome> {
  private waiting: Waiting<Request, Outcome>[] = [];
  private waitingWeight = 0;
  private running = false;

  constructor(private readonly options: GroupCommitOptions<Request, Outcome>) {}

  /** @throws DomainError `overloaded` when too much is waiting already. */
  async submit(request: Request): Promise<Outcome> {
    const weight = this.options.weigh(request);
    if (this.waiting.length > 0 && this.waitingWeight + weight > this.options.maxWaitingWeight)
      throw overloaded();
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, weight, resolve, reject });
      this.waitingWeight += weight;
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      // Requests whose bytes have arrived already join this group instead of the next one.
      await yieldToEventLoop();
      await this.commit(this.take());
    }
    this.running = false;
  }

  private take(): Waiting<Request, Outcome>[] {
    let [count, weight] = [0, 0];
    for (const next of this.waiting) {
      if (count > 0 && weight + next.weight > this.options.maxGroupWeight) break;
      count += 1;
      weight += next.weight;
    }
    this.waitingWeight -= weight;
    return this.waiting.splice(0, count);
  }

  private async commit(group: readonly Waiting<Request, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.options.commit(group.map(({ request }) => request));
      this.putBack(group.slice(outcomes.length));
      void this.answer(group, outcomes);
    } catch (error) {
      await this.fail(group, error);
    }
  }

  /** Answers the first requests of the group, one for each outcome. */
  private async answer(
    group: readonly Waiting<Request, Outcome>[],
    outcomes: readonly Outcome[],
  ): Promise<void> {
    try {
      await this.options.flushed(outcomes);
      outcomes.forEach((outcome, index) => group[index]?.resolve(outcome));
    } catch (error) {
      outcomes.forEach((_, index) => group[index]?.reject(error));
    }
  }

  private putBack(group: readonly Waiting<Request, Outcome>[]): void {
    this.waiting.unshift(...group);
    for (const { weight } of group) this.waitingWeight += weight;
  }

  /**
   * Tries each request of the group alone, so that one that cannot be stored does not make the others fail.
   */
  private async fail(group: readonly Waiting<Request, Outcome>[], error: unknown): Promise<void> {
    if (!this.options.isFaultOfRequest(error)) {
      // No request waits for an unavailable log, so the time until a response is bounded.
      for (const { reject } of [...group, ...this.waiting.splice(0)]) reject(error);
      this.waitingWeight = 0;
    } else if (group.length === 1) {
      group[0]?.reject(error);
    } else {
      for (const member of group) await this.commit([member]);
    }
  }
}

function overloaded(): DomainError {
  return new DomainError(
    'overloaded',
    'More events are waiting to be stored than can be taken; send them again.',
    {
      retryAfter: 1,
    },
  );
}
