export interface TurnLimits {
  /** Bodies with this many bytes together are worked on at the same time. A larger body comes alone. */
  bytes: number;
  /** The longest wait of a request for its turn. */
  waitMs: number;
  /** Requests that wait at the same time. */
  waiting: number;
}

/** The outcome of asking for a turn. */
export type Turn = { admitted: true; done: () => void } | { admitted: false };

interface Waiting {
  bytes: number;
  answer: (turn: Turn) => void;
  timer: NodeJS.Timeout;
}

/** A small body costs at least this much, for its request. */
const MIN_BYTES = 4_096;

/**
 * Gives turns to requests with bodies: as many at a time as keep the process busy, the others in the order of
 * their senders, one each in turn. A request that waits costs nothing, because its body is not read. So a
 * sender that is refused and sends again at once takes no work from those that are served.
 */
export class Turns {
  private busy = 0;
  private waitingCount = 0;
  /** The waiting requests of each sender. The sender whose turn is next is the first. */
  private readonly senders = new Map<string, Waiting[]>();

  constructor(private readonly limits: TurnLimits) {}

  /** How many requests wait. */
  get waiting(): number {
    return this.waitingCount;
  }

  /** Resolves when the request has its turn, or has waited as long as any may. */
  take(sender: string, bytes: number, leaves: (leave: () => void) => void): Promise<Turn> {
    const cost = Math.max(bytes, MIN_BYTES);
    if (this.waitingCount === 0 && this.busy < this.limits.bytes) return Promise.resolve(this.admit(cost));
    if (this.waitingCount >= this.limits.waiting) return Promise.resolve({ admitted: false });
    return new Promise((resolve) => {
      const refuse = (): void => this.remove(sender, waiting);
      const timer = setTimeout(refuse, this.limits.waitMs);
      const waiting: Waiting = { bytes: cost, answer: resolve, timer };
      this.senders.set(sender, [...(this.senders.get(sender) ?? []), waiting]);
      this.waitingCount += 1;
      leaves(refuse);
    });
  }

  private admit(bytes: number): Turn {
    this.busy += bytes;
    let isOver = false;
    return {
      admitted: true,
      done: () => {
        if (isOver) return;
        isOver = true;
        this.busy -= bytes;
        this.admitWaiting();
      },
    };
  }

  private admitWaiting(): void {
    while (this.waitingCount > 0 && this.busy < this.limits.bytes) {
      const [sender, queue] = this.senders.entries().next().value as [string, Waiting[]];
      const [next, ...rest] = queue as [Waiting, ...Waiting[]];
      this.senders.delete(sender);
      if (rest.length > 0) this.senders.set(sender, rest);
      this.waitingCount -= 1;
      clearTimeout(next.timer);
      next.answer(this.admit(next.bytes));
    }
  }

  private remove(sender: string, waiting: Waiting): void {
    const queue = this.senders.get(sender);
    if (!queue?.includes(waiting)) return;
    const rest = queue.filter((each) => each !== waiting);
    if (rest.length > 0) this.senders.set(sender, rest);
    else this.senders.delete(sender);
    this.waitingCount -= 1;
    clearTimeout(waiting.timer);
    waiting.answer({ admitted: false });
  }
}
