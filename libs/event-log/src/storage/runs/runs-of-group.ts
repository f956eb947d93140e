import type { Tx } from '#database';
import { keysSuppliedBy } from '../append/append-order.js';
import type { AppendRequest } from '../append/append-request.js';
import type { Decision } from '../append/decide-request.js';
import type { PlacedEvent } from '../append/insert-batch.js';
import { NEW_LEASE, runClosed } from './run-lease.js';
import {
  deleteWaiting,
  MAX_RELEASED,
  releasedBy,
  releaseLater,
  storeWaiting,
  type WaitingEvent,
} from './waiting-events.js';

interface RunRow {
  id: string;
  waiting: number;
}

interface RunChanges {
  accepted: number;
  duplicates: number;
  /** How many more events wait; negative when fewer do. */
  waiting: number;
  rejected: number;
  /** The position of the newest event of the run in this group; null when there is none. */
  lastPosition: number | null;
}

/** The runs of the requests of one group. Without a run it makes no round trip. */
export class RunsOfGroup {
  private readonly changes = new Map<number, RunChanges>();
  private readonly decided: { run: number; decision: Decision }[] = [];
  private released: readonly WaitingEvent[] = [];

  /** @param waiting the number of waiting events of each run */
  private constructor(private readonly waiting: Map<number, number>) {}

  /**
   * Locks the runs, so that none is closed before the group commits.
   *
   * @throws DomainError `run-closed`
   */
  static async lock(tx: Tx, requests: readonly AppendRequest[]): Promise<RunsOfGroup> {
    const ids = [...new Set(requests.flatMap(({ run }) => (run ? [run.id] : [])))];
    if (ids.length === 0) return new RunsOfGroup(new Map());
    const { rows } = await tx.query<RunRow>(LOCK_RUNS, [ids]);
    if (rows.length < ids.length) throw runClosed();
    return new RunsOfGroup(new Map(rows.map(({ id, waiting }) => [Number(id), waiting])));
  }

  /**
   * Returns the first requests that can be decided together. A request of a run with waiting events is the
   * last one, because what waits is read before the group is decided.
   */
  together(requests: readonly AppendRequest[]): readonly AppendRequest[] {
    const last = requests.findIndex((request) => this.waitingIn(request) > 0);
    return last === -1 ? requests : requests.slice(0, last + 1);
  }

  /** Returns the waiting events that are tried with the last request of the group. */
  async release(tx: Tx, last: AppendRequest | undefined): Promise<readonly WaitingEvent[]> {
    if (last?.run && this.waitingIn(last) > 0)
      this.released = await releasedBy(tx, last.run.id, last.events, keysSuppliedBy);
    return this.released;
  }

  /** Returns how many events of the request's run wait. */
  waitingIn({ run }: AppendRequest): number {
    return run ? (this.waiting.get(run.id) ?? 0) : 0;
  }

  /** Returns whether more events of the run are to be tried than one group may. */
  get hasMore(): boolean {
    return this.released.length >= MAX_RELEASED;
  }

  /** Remembers what was decided about a request, for `store`. */
  add(request: AppendRequest, decision: Decision): void {
    if (!request.run || !decision.stored) return;
    const { id } = request.run;
    const { accepted, duplicates, position, newlyWaiting, found, refused } = decision;
    const before = this.changes.get(id) ?? NO_CHANGES;
    const waiting = newlyWaiting - found.length - refused.length;
    this.waiting.set(id, this.waitingIn(request) + waiting);
    this.decided.push({ run: id, decision });
    this.changes.set(id, {
      accepted: before.accepted + accepted,
      duplicates: before.duplicates + duplicates,
      waiting: before.waiting + waiting,
      rejected: before.rejected + refused.length,
      lastPosition: accepted > 0 ? position : before.lastPosition,
    });
  }

  /** Stores what waits and the counts, and renews the leases. */
  async store(tx: Tx, placed: readonly PlacedEvent[]): Promise<void> {
    for (const { run, decision } of this.decided) {
      await deleteWaiting(tx, run, decision.found);
      await storeWaiting(tx, run, decision.waiting, decision.refused);
      if (!this.hasMore) continue;
      const supplied = placed
        .filter((each) => each.run === run)
        .flatMap(({ event }) => keysSuppliedBy(event));
      await releaseLater(tx, run, supplied);
    }
    if (this.changes.size === 0) return;
    const changes = [...this.changes.values()];
    await tx.query(ADD_CHANGES, [
      [...this.changes.keys()],
      changes.map(({ accepted }) => accepted),
      changes.map(({ duplicates }) => duplicates),
      changes.map(({ waiting }) => waiting),
      changes.map(({ rejected }) => rejected),
      changes.map(({ lastPosition }) => lastPosition),
    ]);
  }
}

const NO_CHANGES: RunChanges = { accepted: 0, duplicates: 0, waiting: 0, rejected: 0, lastPosition: null };

const LOCK_RUNS = `
  select id, waiting from event_log.runs where id = any($1::bigint[]) and closed_at is null order by id for update`;

const ADD_CHANGES = `
  update event_log.runs set accepted = runs.accepted + added.accepted, duplicates = runs.duplicates + added.duplicates,
    waiting = runs.waiting + added.waiting, rejected = runs.rejected + added.rejected,
    last_position = coalesce(added.last_position, runs.last_position), lease_until = ${NEW_LEASE}
  from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::integer[], $5::bigint[], $6::bigint[])
    as added (run, accepted, duplicates, waiting, rejected, last_position)
  where runs.id = added.run`;
