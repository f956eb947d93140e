import type { Queryable } from '#database';
import { bilingual, DomainError } from '#kernel';
import { isBusy, type ImportState } from '../domain/index.js';
import { actorOf, storedActor, type StoredActor } from './stored-actor.js';
import type { ImportRecord } from './import-record.js';
import type { Principal } from '#identity/domain';

/** How long a worker has an import before another one may go on with it. */
const LEASE = `interval '10 seconds'`;
const RENEWED_LEASE = `leased_until =
  case when leased_until is null then null else clock_timestamp() + ${LEASE} end`;

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const COLUMNS = `id::float8, org_unit as "orgUnit", source, file_name as "fileName",
  file_bytes::float8 as "fileBytes", encode(sha256, 'hex') as sha256, state, options, file, mapping,
  case when mapping_id is null then null
    else json_build_object('id', mapping_id, 'version', mapping_version) end as "mappingVersion",
  questions, position::float8, counts, rows_done::float8 as "rowsDone", is_renewed as "isRenewed",
  run::float8, undo_run::float8 as "undoRun", undo_counts as "undoCounts", problem, by_id as "byId",
  by_name as "byName", ${ms('created_at')} as "createdAt", finished_by as "finishedBy",
  ${ms('finished_at')} as "finishedAt", undone_by as "undoneBy", ${ms('undone_at')} as "undoneAt"`;

export type NewImport = Pick<
  ImportRecord,
  'orgUnit' | 'source' | 'fileName' | 'fileBytes' | 'sha256' | 'options' | 'createdAt'
>;

export async function insertImport(q: Queryable, wanted: NewImport, by: Principal): Promise<number> {
  const { orgUnit, source, fileName, fileBytes, sha256, options, createdAt } = wanted;
  const { rows } = await q.query<{ id: string }>(
    `insert into imports.imports
       (org_unit, source, file_name, file_bytes, sha256, state, options, by_id, by_name, actor, created_at)
     values ($1, $2, $3, $4, decode($5, 'hex'), 'reading', $6, $7, $8, $9, to_timestamp($10 / 1000.0))
     returning id`,
    [orgUnit, source, fileName, fileBytes, sha256, options, by.id, by.name, storedActor(by), createdAt],
  );
  return Number(rows[0]?.id);
}

/** @throws DomainError `import-not-found` */
export async function findImport(q: Queryable, id: number, lock = ''): Promise<ImportRecord> {
  const { rows } = await q.query<ImportRecord>(
    `select ${COLUMNS} from imports.imports where id = $1 ${lock}`,
    [id],
  );
  if (!rows[0]) throw importNotFound();
  return rows[0];
}

export function importNotFound(): DomainError {
  return new DomainError('import-not-found', bilingual('Không có lần nhập này.', 'There is no such import.'));
}

interface WantedImports {
  /** Null: of all org units. */
  units: readonly string[] | null;
  /** Only the import of this run; null: all. */
  run: number | null;
  before: number | null;
  limit: number;
}

/** Returns the newest imports below an id. */
export async function listImports(
  q: Queryable,
  { units, run, before, limit }: WantedImports,
): Promise<ImportRecord[]> {
  const { rows } = await q.query<ImportRecord>(
    `select ${COLUMNS} from imports.imports
     where ($1::text[] is null or org_unit = any($1)) and ($2::bigint is null or id < $2)
       and ($4::bigint is null or run = $4)
     order by id desc limit $3`,
    [units, before, limit, run],
  );
  return rows;
}

/** Returns the newest earlier import of the same bytes that was recorded for the same org unit. */
export async function findSameFile(
  q: Queryable,
  { id, sha256, orgUnit }: Pick<ImportRecord, 'id' | 'sha256' | 'orgUnit'>,
): Promise<ImportRecord | null> {
  const { rows } = await q.query<ImportRecord>(
    `select ${COLUMNS} from imports.imports
     where sha256 = decode($1, 'hex') and org_unit = $2 and id < $3 and run is not null
     order by id desc limit 1`,
    [sha256, orgUnit, id],
  );
  return rows[0] ?? null;
}

/** The columns that work and people change. JSON columns take objects. */
type Changes = Partial<
  Pick<
    ImportRecord,
    | 'state'
    | 'options'
    | 'file'
    | 'mapping'
    | 'mappingVersion'
    | 'questions'
    | 'position'
    | 'counts'
    | 'rowsDone'
    | 'isRenewed'
    | 'run'
    | 'undoRun'
    | 'undoCounts'
    | 'problem'
    | 'finishedBy'
    | 'finishedAt'
    | 'undoneBy'
    | 'undoneAt'
  >
> & { actor?: Principal };

const setters: Readonly<Record<string, (n: number) => string>> = {
  state: (n) => `state = $${n}`,
  options: (n) => `options = $${n}::jsonb`,
  file: (n) => `file = $${n}::jsonb`,
  mapping: (n) => `mapping = $${n}::jsonb`,
  questions: (n) => `questions = $${n}::jsonb`,
  position: (n) => `position = $${n}`,
  counts: (n) => `counts = $${n}::jsonb`,
  rowsDone: (n) => `rows_done = $${n}`,
  isRenewed: (n) => `is_renewed = $${n}`,
  run: (n) => `run = $${n}`,
  undoRun: (n) => `undo_run = $${n}`,
  undoCounts: (n) => `undo_counts = $${n}::jsonb`,
  problem: (n) => `problem = $${n}::jsonb`,
  actor: (n) => `actor = $${n}::jsonb`,
  finishedBy: (n) => `finished_by = $${n}`,
  finishedAt: (n) => `finished_at = to_timestamp($${n} / 1000.0)`,
  undoneBy: (n) => `undone_by = $${n}`,
  undoneAt: (n) => `undone_at = to_timestamp($${n} / 1000.0)`,
};

/**
 * Changes an import. Renews the lease of its worker where it has one, and ends the lease with the work. One
 * statement does both, so that who sees the new state may go on at once.
 */
export async function updateImport(q: Queryable, id: number, changes: Changes): Promise<void> {
  const { mappingVersion, actor, ...plain } = changes;
  const values: unknown[] = [id];
  const sets = Object.entries({ ...plain, ...(actor && { actor: storedActor(actor) }) }).map(
    ([name, value]) => {
      values.push(asParameter(value));
      return setters[name]?.(values.length) ?? '';
    },
  );
  if (mappingVersion !== undefined) {
    values.push(mappingVersion?.id ?? null, mappingVersion?.version ?? null);
    sets.push(`mapping_id = $${values.length - 1}`, `mapping_version = $${values.length}`);
  }
  const isDone = changes.state !== undefined && !isBusy(changes.state);
  const lease = isDone ? 'leased_until = null' : RENEWED_LEASE;
  await q.query(`update imports.imports set ${[...sets, lease].join(', ')} where id = $1`, values);
}

function asParameter(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** An import that a worker is to go on with, with the rights of who wants it. */
export interface ClaimedImport {
  record: ImportRecord;
  actor: Principal;
}

/** Takes a busy import that no worker has; null when there is none. */
export async function claimImport(q: Queryable): Promise<ClaimedImport | null> {
  const { rows } = await q.query<ImportRecord & { actor: StoredActor }>(
    `update imports.imports set leased_until = clock_timestamp() + ${LEASE}
     where id = (
       select id from imports.imports
       where state in ('reading', 'recording', 'undoing')
         and (leased_until is null or leased_until < clock_timestamp())
       order by id limit 1 for update skip locked)
     returning ${COLUMNS}, actor`,
  );
  const [row] = rows;
  if (!row) return null;
  const { actor, ...record } = row;
  return { record, actor: actorOf(actor) };
}

export async function renewLease(q: Queryable, id: number): Promise<void> {
  await q.query(`update imports.imports set ${RENEWED_LEASE} where id = $1`, [id]);
}

/** Moves an import from one of these states to another one. Returns whether it was in one. */
export async function moveImport(
  q: Queryable,
  id: number,
  from: readonly ImportState[],
  to: ImportState,
): Promise<boolean> {
  const { rowCount } = await q.query(
    'update imports.imports set state = $3 where id = $1 and state = any($2::text[]) and leased_until is null',
    [id, from, to],
  );
  return (rowCount ?? 0) > 0;
}
