import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Journal } from '#assessments';
import type { JournalEntry } from '#assessments/domain';
import { Database } from '#database';
import { DomainError } from '#kernel';

const POLL_MS = 200;
const RETRY_MS = 1000;
const PAGE = 500;
/**
 * The number of newest entries in memory, for readers that are nearly up to date. Readers further behind read
 * the table.
 */
const REMEMBERED = 500;
const MAX_READERS = 1000;
/** One key or person leaves room for the others. */
const MAX_READERS_PER_CALLER = 100;

/**
 * Follows the journal for all streams of this process. One poller reads the database, however many readers
 * there are, and none while there is no reader. Each reader holds a position and pulls, so a slow reader
 * fills no buffer here.
 */
@Injectable()
export class JournalFeed implements OnModuleDestroy {
  private readonly logger = new Logger(JournalFeed.name);
  private readonly closing = new AbortController();
  private readonly woken = new Set<() => void>();
  /** The newest entries up to `position`, without a gap. */
  private recent: JournalEntry[] = [];
  private position = 0;
  private readers = 0;
  private readonly readersOf = new Map<string, number>();
  private polling: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  /** How many readers there are. */
  get open(): number {
    return this.readers;
  }

  /** The position of the newest entry. */
  head(): Promise<number> {
    return this.journal.head(this.database);
  }

  /**
   * Counts a reader. Call the returned function when the reader leaves.
   * @throws DomainError `too-many-requests` when the caller has too many readers, `overloaded` when all have
   */
  join(callerId: string): () => void {
    const own = this.readersOf.get(callerId) ?? 0;
    if (own >= MAX_READERS_PER_CALLER) {
      throw new DomainError(
        'too-many-requests',
        `This key or person has ${MAX_READERS_PER_CALLER} streams open; close one first.`,
        { retryAfter: 5 },
      );
    }
    if (this.readers >= MAX_READERS) {
      throw new DomainError('overloaded', 'Too many streams are open here; try again shortly.', {
        retryAfter: 5,
      });
    }
    this.readers += 1;
    this.readersOf.set(callerId, own + 1);
    let joined = true;
    return () => {
      if (!joined) return;
      joined = false;
      this.readers -= 1;
      const left = (this.readersOf.get(callerId) ?? 1) - 1;
      if (left > 0) this.readersOf.set(callerId, left);
      else this.readersOf.delete(callerId);
    };
  }

  /**
   * Returns the entries after `after` in order, at most 500; none when no entry comes within `waitMs` or
   * `signal` aborts.
   */
  async next(after: number, waitMs: number, signal: AbortSignal): Promise<readonly JournalEntry[]> {
    const deadline = performance.now() + waitMs;
    for (;;) {
      this.poll();
      const known = this.remembered(after);
      if (known.length > 0) return known;
      if (after < this.position) return this.journal.after(this.database, after, PAGE);
      const left = deadline - performance.now();
      if (left <= 0 || signal.aborted || this.closed) return [];
      await this.growth(left, signal);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    this.wake();
    await this.polling;
  }

  private remembered(after: number): readonly JournalEntry[] {
    const first = this.recent[0]?.position;
    if (first === undefined || after < first - 1 || after >= this.position) return [];
    return this.recent.slice(after - first + 1);
  }

  private poll(): void {
    if (this.closed || this.readers === 0) return;
    this.polling ??= this.pollWhileRead().finally(() => {
      this.polling = null;
    });
  }

  private async pollWhileRead(): Promise<void> {
    // The entries written during the pause are unknown here. Readers that missed them read the table.
    this.recent = [];
    this.position = await this.head().catch(() => this.position);
    this.wake();
    while (this.readers > 0 && !this.closed) {
      await this.pause((await this.readOn()) ? POLL_MS : RETRY_MS);
    }
  }

  private async readOn(): Promise<boolean> {
    try {
      const entries = await this.journal.after(this.database, this.position, PAGE);
      const last = entries.at(-1);
      if (!last) return true;
      this.recent = [...this.recent, ...entries].slice(-REMEMBERED);
      this.position = last.position;
      this.wake();
      return true;
    } catch (error) {
      this.logger.warn(
        `The journal could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
      return false;
    }
  }

  private wake(): void {
    for (const wake of this.woken) wake();
  }

  private growth(waitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.woken.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      this.woken.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
