import { type Queryable, type Tx } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import type { CheckKind } from '../domain/checks/check-kinds.js';
import type { WatchedCheck } from '../domain/watching/index.js';

/** How far the look at all org units has come. */
export interface CheckPass {
  /** The day on which it began; `null` before the first. */
  day: Day | null;
  /** The code of the last org unit that was looked at; `null` when the look is complete. */
  afterOrgUnit: string | null;
  /** The kinds that all org units have been looked at for. */
  knownKinds: readonly CheckKind[];
}

interface PassRow {
  day: string | null;
  after_org_unit: string | null;
  known_kinds: CheckKind[];
}

interface CheckRow {
  kind: CheckKind;
  source: string;
  state: WatchedCheck['state'];
  since: Date;
}

/** Locks the pass for one process; `null` while another has it. */
export async function lockCheckPass(tx: Tx): Promise<CheckPass | null> {
  const { rows } = await tx.query<PassRow>(
    'select day, after_org_unit, known_kinds from assessments.check_pass for update skip locked',
  );
  const [row] = rows;
  if (!row) return null;
  const day = row.day === null ? null : (parseDay(row.day) ?? null);
  return { day, afterOrgUnit: row.after_org_unit, knownKinds: row.known_kinds };
}

export async function writeCheckPass(tx: Tx, { day, afterOrgUnit, knownKinds }: CheckPass): Promise<void> {
  await tx.query('update assessments.check_pass set day = $1, after_org_unit = $2, known_kinds = $3', [
    day === null ? null : formatDay(day),
    afterOrgUnit,
    knownKinds,
  ]);
}

export async function readWatchedChecks(q: Queryable, orgUnit: string): Promise<WatchedCheck[]> {
  const { rows } = await q.query<CheckRow>(
    'select kind, source, state, since from assessments.watched_checks where org_unit = $1',
    [orgUnit],
  );
  return rows.map(({ kind, source, state, since }) => ({
    ...{ kind, state },
    source: source === '' ? null : source,
    since: since.getTime(),
  }));
}

/** Replaces what is stored of an org unit. */
export async function writeWatchedChecks(
  tx: Tx,
  orgUnit: string,
  checks: readonly (WatchedCheck & { dueAt: number })[],
): Promise<void> {
  await tx.query('delete from assessments.watched_checks where org_unit = $1', [orgUnit]);
  if (checks.length === 0) return;
  await tx.query(
    `insert into assessments.watched_checks (org_unit, kind, source, state, since, due_at)
     select $1, kind, source, state, since, due_at
     from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
       as row (kind, source, state, since, due_at)`,
    [
      orgUnit,
      checks.map(({ kind }) => kind),
      checks.map(({ source }) => source ?? ''),
      checks.map(({ state }) => state),
      checks.map(({ since }) => new Date(since).toISOString()),
      checks.map(({ dueAt }) => new Date(dueAt).toISOString()),
    ],
  );
}

/** Returns the org units that are to be looked at again, those that are due longest first. */
export async function orgUnitsDueForChecks(q: Queryable, now: number, limit: number): Promise<string[]> {
  const { rows } = await q.query<{ org_unit: string }>(
    `select org_unit from assessments.watched_checks where due_at <= $1
     group by org_unit order by min(due_at), org_unit limit $2`,
    [new Date(now).toISOString(), limit],
  );
  return rows.map(({ org_unit }) => org_unit);
}

/** Returns org units of which anything is stored. */
export async function orgUnitsWithChecks(q: Queryable, limit: number): Promise<string[]> {
  const { rows } = await q.query<{ org_unit: string }>(
    'select distinct org_unit from assessments.watched_checks order by org_unit limit $1',
    [limit],
  );
  return rows.map(({ org_unit }) => org_unit);
}
