import { type Queryable, type Tx } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import { SOURCE_SILENT, type CheckKind } from '../domain/checks/check-kinds.js';
import type { WatchedCheck, WatchedSilence } from '../domain/watching/index.js';

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

/** Returns what is stored of an org unit, except of silent sources. */
export async function readWatchedChecks(q: Queryable, orgUnit: string): Promise<WatchedCheck[]> {
  const { rows } = await q.query<CheckRow>(
    'select kind, source, state, since from assessments.watched_checks where org_unit = $1 and kind <> $2',
    [orgUnit, SOURCE_SILENT],
  );
  return rows.map(({ kind, source, state, since }) => ({
    ...{ kind, state },
    source: source === '' ? null : source,
    since: since.getTime(),
  }));
}

/** Replaces what is stored of an org unit, except of silent sources. */
export async function writeWatchedChecks(
  tx: Tx,
  orgUnit: string,
  checks: readonly (WatchedCheck & { dueAt: number })[],
): Promise<void> {
  await tx.query('delete from assessments.watched_checks where org_unit = $1 and kind <> $2', [
    orgUnit,
    SOURCE_SILENT,
  ]);
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
    `select org_unit from assessments.watched_checks where due_at <= $1 and kind <> $3
     group by org_unit order by min(due_at), org_unit limit $2`,
    [new Date(now).toISOString(), limit, SOURCE_SILENT],
  );
  return rows.map(({ org_unit }) => org_unit);
}

/** Returns org units of which checks are stored, except of silent sources. */
export async function orgUnitsWithChecks(q: Queryable, limit: number): Promise<string[]> {
  const { rows } = await q.query<{ org_unit: string }>(
    'select distinct org_unit from assessments.watched_checks where kind <> $2 order by org_unit limit $1',
    [limit, SOURCE_SILENT],
  );
  return rows.map(({ org_unit }) => org_unit);
}

/** Returns the silent sources of all org units, and when each is to be looked at again. */
export async function readWatchedSilences(q: Queryable): Promise<(WatchedSilence & { dueAt: number })[]> {
  const { rows } = await q.query<CheckRow & { org_unit: string; org_units: number; due_at: Date }>(
    `select org_unit, source, state, since, org_units, due_at
       from assessments.watched_checks where kind = $1 order by org_unit, source`,
    [SOURCE_SILENT],
  );
  return rows.map(({ org_unit, source, state, since, org_units, due_at }) => ({
    ...{ kind: SOURCE_SILENT, source, state },
    orgUnit: org_unit,
    orgUnits: org_units,
    since: since.getTime(),
    dueAt: due_at.getTime(),
  }));
}

/** Replaces what is stored of silent sources. */
export async function writeWatchedSilences(
  tx: Tx,
  silences: readonly (WatchedSilence & { dueAt: number })[],
): Promise<void> {
  await tx.query('delete from assessments.watched_checks where kind = $1', [SOURCE_SILENT]);
  if (silences.length === 0) return;
  await tx.query(
    `insert into assessments.watched_checks (org_unit, kind, source, state, since, due_at, org_units)
     select org_unit, $1, source, state, since, due_at, org_units
     from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::int[])
       as row (org_unit, source, state, since, due_at, org_units)`,
    [
      SOURCE_SILENT,
      silences.map(({ orgUnit }) => orgUnit),
      silences.map(({ source }) => source),
      silences.map(({ state }) => state),
      silences.map(({ since }) => new Date(since).toISOString()),
      silences.map(({ dueAt }) => new Date(dueAt).toISOString()),
      silences.map(({ orgUnits }) => orgUnits),
    ],
  );
}
