import { Injectable, Logger } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { Clock } from '#kernel';
import { appendFailure, isFaultOfRequest } from './append/append-errors.js';
import { appendGroup } from './append/append-group.js';
import type { AppendOutcome, AppendRequest, EventRejection } from './append/append-request.js';
import { hypotheticalEvents } from './append/hypothetical-events.js';
import { GroupCommit } from './append/group-commit.js';
import { SharedFlush } from './append/shared-flush.js';
import { LOCK_HEAD, lockedHead, readHead } from './log-head.js';

/** The result of one group, for metrics. */
interface GroupStatistics {
  requests: number;
  /** Events that were stored. */
  accepted: number;
  seconds: number;
}

/** The cost of a row and its index entries besides the canonical text, in characters of text. */
const ROW_WEIGHT = 500;
const MAX_GROUP_WEIGHT = 1_000_000;
const MAX_WAITING_WEIGHT = 32_000_000;

/** No transaction holds the lock of the log for longer, even if the server or the network hangs. */
const DEADLINE_MS = 25_000;

/** Nothing of a group needs to be on disk yet when its transaction ends: `FLUSH` waits for that. */
const COMMIT_WITHOUT_FLUSH = 'set local synchronous_commit = off';

/**
 * Writes a message into the write-ahead log and commits as the server is set up to: on disk, and on the
 * replicas that it waits for. The write-ahead log is written in order, so all that was committed before is
 * there as well.
 */
const FLUSH = `select pg_logical_emit_message(true, 'thang', '')`;

/** Appends events to the log. */
@Injectable()
export class EventLog {
  private readonly logger = new Logger(EventLog.name);
  private readonly listeners: ((group: GroupStatistics) => void)[] = [];
  private readonly groups: GroupCommit<AppendRequest, AppendOutcome>;
  private readonly disk: SharedFlush;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    const nothingElse = (): Promise<void> => Promise.resolve();
    this.disk = new SharedFlush(() =>
      withTransaction(database, nothingElse, { opening: FLUSH, deadlineMs: DEADLINE_MS }),
    );
    this.groups = new GroupCommit({
      commit: (group) => this.commit(group),
      // A request of which nothing is stored promises nothing. Repeats do: what they repeat may be on its way.
      flushed: async (outcomes) => {
        if (outcomes.some(({ stored }) => stored)) await this.disk.flushed();
      },
      isFaultOfRequest,
      weigh: ({ events }) => events.reduce((sum, { canonical }) => sum + canonical.length + ROW_WEIGHT, 0),
      maxGroupWeight: MAX_GROUP_WEIGHT,
      maxWaitingWeight: MAX_WAITING_WEIGHT,
    });
  }

  /**
   * Resolves when all events that the outcome counts as accepted are committed and on disk. Requests of many
   * callers share a transaction, but a rejected request never affects the others.
   *
   * @throws DomainError `overloaded` when too much is waiting; `unavailable` when the database is unavailable
   * or the result of the commit is unknown (appending again is safe); `disk-full`; `not-storable` when the
   * database rejects a value.
   */
  async append(request: AppendRequest): Promise<AppendOutcome> {
    try {
      return await this.groups.submit(request);
    } catch (error) {
      throw appendFailure(error);
    }
  }

  /**
   * Returns what `append` would reject of these events now. Stores nothing and takes no lock, so the answer
   * of a later append may differ.
   */
  async rejectionsOf({
    events,
    policy,
  }: Pick<AppendRequest, 'events' | 'policy'>): Promise<readonly EventRejection[]> {
    if (events.length === 0) return [];
    try {
      const head = await readHead(this.database);
      const opened = await policy.open(this.database, head);
      const log = { end: head.position, policy: opened, now: this.clock.now() };
      return (await hypotheticalEvents(this.database, events, log)).rejections;
    } catch (error) {
      throw appendFailure(error);
    }
  }

  /** Calls the listener after each committed group. */
  onGroup(listener: (group: GroupStatistics) => void): void {
    this.listeners.push(listener);
  }

  private async commit(group: readonly AppendRequest[]): Promise<AppendOutcome[]> {
    const started = performance.now();
    try {
      const outcomes = await withTransaction(
        this.database,
        (tx, opened) => appendGroup(tx, lockedHead(opened), group, () => this.clock.now()),
        { opening: `${COMMIT_WITHOUT_FLUSH}; ${LOCK_HEAD}`, deadlineMs: DEADLINE_MS },
      );
      const accepted = outcomes.reduce((sum, outcome) => sum + outcome.accepted, 0);
      const statistics = {
        requests: outcomes.length,
        accepted,
        seconds: (performance.now() - started) / 1000,
      };
      for (const listener of this.listeners) listener(statistics);
      return outcomes;
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      this.logger.warn(`A group of ${group.length} requests was not appended: ${what}`);
      throw error;
    }
  }
}
