import { withTransaction, type Database, type Queryable, type Tx } from '#database';
import { bilingual, DomainError, type Bilingual } from '#kernel';
import { epochMs } from '../epoch-ms.js';
import { NEW_LEASE, runClosed, runNotFound, RUN_LEASE_SECONDS } from './run-lease.js';

/** Events that a key sends as one piece. Times are epoch milliseconds of the database's clock. */
export interface Run {
  id: number;
  openedAt: number;
  /** When it ends unless a request renews it. */
  leaseUntil: number;
  /** Null while it is open. */
  closedAt: number | null;
  /** The position of its newest event; null without events. */
  position: number | null;
  accepted: number;
  duplicates: number;
  /** How many events wait for an org unit or an event that a later line may bring. */
  waiting: number;
  /** How many events waited and were refused. */
  rejected: number;
}

/** How many runs of one key may be open. */
export const MAX_OPEN_RUNS = 100;

const COLUMNS = `id, ${epochMs('opened_at')} as opened_at, ${epochMs('lease_until')} as lease_until,
  ${epochMs('closed_at')} as closed_at, last_position, accepted, duplicates, waiting, rejected`;

interface RunRow {
  id: string;
  opened_at: number;
  lease_until: number;
  closed_at: number | null;
  last_position: string;
  accepted: string;
  duplicates: string;
  waiting: number;
  rejected: string;
}

function runOf(row: RunRow): Run {
  return {
    id: Number(row.id),
    openedAt: row.opened_at,
    leaseUntil: row.lease_until,
    closedAt: row.closed_at,
    position: Number(row.last_position) || null,
    accepted: Number(row.accepted),
    duplicates: Number(row.duplicates),
    waiting: row.waiting,
    rejected: Number(row.rejected),
  };
}

/**
 * Opens a run of a key.
 *
 * @param options.flush false answers before the row is on disk. The first group of the run flushes it.
 * @throws DomainError `too-many-runs`
 */
export async function openRun(q: Queryable, owner: string, { flush }: { flush: boolean }): Promise<Run> {
  const { rows } = await q.query<RunRow>(OPEN_RUN, [owner, flush ? 'on' : 'off']);
  if (rows[0]) return runOf(rows[0]);
  const detail = bilingual(
    `Khóa đang mở ${MAX_OPEN_RUNS} lượt gửi. Hãy đóng một lượt, hoặc chờ ${RUN_LEASE_SECONDS} giây.`,
    `The key has ${MAX_OPEN_RUNS} open runs. Close one, or wait ${RUN_LEASE_SECONDS} seconds.`,
  );
  throw new DomainError('too-many-runs', detail);
}

/** The setting holds for this statement only. */
const OPEN_RUN = `
  with setting as (select set_config('synchronous_commit', $2, true))
  insert into event_log.runs (owner)
  select $1 from setting
  where (select count(*) from event_log.runs
         where owner = $1 and closed_at is null and lease_until > clock_timestamp()) < ${MAX_OPEN_RUNS}
  returning ${COLUMNS}`;

/**
 * Renews the lease of an open run.
 *
 * @throws DomainError `run-not-found`, also for a run of another key; `run-closed`
 */
export async function renewRun(q: Queryable, id: number, owner: string): Promise<Run> {
  const { rows } = await q.query<RunRow>(RENEW_RUN, [id, owner]);
  if (rows[0]) return runOf(rows[0]);
  await findRun(q, id, owner);
  throw runClosed();
}

const RENEW_RUN = `
  update event_log.runs set lease_until = ${NEW_LEASE}
  where id = $1 and owner = $2 and closed_at is null and lease_until > clock_timestamp()
  returning ${COLUMNS}`;

/**
 * Opens a run again that was closed, or whose lease has ended: the process that worked on it died before its
 * end. Call it only where the sender knows that the run was not finished.
 *
 * @throws DomainError `run-not-found`
 */
export async function resumeRun(q: Queryable, id: number, owner: string): Promise<Run> {
  const { rows } = await q.query<RunRow>(RESUME_RUN, [id, owner]);
  if (!rows[0]) throw runNotFound();
  return runOf(rows[0]);
}

const RESUME_RUN = `
  update event_log.runs set closed_at = null, opened_at = clock_timestamp(),
    lease_until = clock_timestamp() + interval '${RUN_LEASE_SECONDS} seconds'
  where id = $1 and owner = $2 returning ${COLUMNS}`;

/**
 * Returns where the events of a run are, without a check of its owner.
 *
 * @throws DomainError `run-not-found`
 */
export async function runExtent(
  q: Queryable,
  id: number,
): Promise<Pick<Run, 'id' | 'position' | 'accepted'>> {
  const { rows } = await q.query<RunRow>(`select ${COLUMNS} from event_log.runs where id = $1`, [id]);
  if (!rows[0]) throw runNotFound();
  return runOf(rows[0]);
}

/** @throws DomainError `run-not-found`, also for a run of another key */
export async function findRun(q: Queryable, id: number, owner: string): Promise<Run> {
  const select = `select ${COLUMNS} from event_log.runs where id = $1 and owner = $2`;
  const { rows } = await q.query<RunRow>(select, [id, owner]);
  if (!rows[0]) throw runNotFound();
  return runOf(rows[0]);
}

/** Closes a run. What still waits is refused. Does nothing when it is closed already. */
export function closeRun(database: Database, id: number): Promise<void> {
  return withTransaction(database, async (tx) => {
    await tx.query('select from event_log.runs where id = $1 for update', [id]);
    await close(tx, [id]);
  });
}

/** Closes the runs whose lease has ended, and forgets what was refused in runs that were closed a day ago. */
export function endRuns(database: Database): Promise<void> {
  return withTransaction(database, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(SELECT_ENDED);
    await close(
      tx,
      rows.map(({ id }) => Number(id)),
    );
    await tx.query(FORGET_REFUSED);
  });
}

const SELECT_ENDED = `
  select id from event_log.runs where closed_at is null and lease_until < clock_timestamp()
  order by id for update skip locked`;

const FORGET_REFUSED = `
  delete from event_log.waiting_events w using event_log.runs r
  where r.id = w.run and r.closed_at < clock_timestamp() - interval '1 day'`;

/**
 * Closes runs that this transaction has locked. The statements see what earlier holders of the lock wrote.
 */
async function close(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(REFUSE_WAITING, [ids]);
  await tx.query(CLOSE_RUNS, [ids]);
}

const REFUSE_WAITING = `
  update event_log.waiting_events set refused = true
  where run = any($1::bigint[]) and not refused
    and run in (select id from event_log.runs where id = any($1::bigint[]) and closed_at is null)`;

const CLOSE_RUNS = `
  update event_log.runs set closed_at = least(clock_timestamp(), lease_until), rejected = rejected + waiting, waiting = 0
  where id = any($1::bigint[]) and closed_at is null`;

/** An event of a closed run that waited and was refused. */
export interface RefusedEvent {
  /** The number of its line in what the sender sent, from 1. */
  line: number;
  source: string;
  id: string;
  pointer: string;
  code: string;
  detail: Bilingual;
}

/** Returns refused events of a run with their lines, after a place in this order. */
export async function refusedEvents(
  q: Queryable,
  run: number,
  after: Pick<RefusedEvent, 'line' | 'source' | 'id'> | null,
  limit: number,
): Promise<RefusedEvent[]> {
  const { line, source, id } = after ?? { line: 0, source: '', id: '' };
  const { rows } = await q.query<Omit<RefusedEvent, 'line'> & { line: string }>(SELECT_REFUSED, [
    run,
    line,
    source,
    id,
    limit,
  ]);
  return rows.map((row) => ({ ...row, line: Number(row.line) }));
}

const SELECT_REFUSED = `
  select line, source, id, pointer, code, detail from event_log.waiting_events
  where run = $1 and refused and (line, source, id) > ($2, $3, $4)
  order by line, source, id limit $5`;
