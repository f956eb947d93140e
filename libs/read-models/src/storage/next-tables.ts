import type { Queryable, Tx } from '#database';

/**
 * The tables that a rebuild makes anew. Ids are kept, and so are the results and the journal of assessments.
 */
export const REBUILT = [
  'rollups',
  'segment_rollups',
  'entity_totals',
  'entities',
  'adjustments',
  'distinct_counts',
  'effective_versions',
  'failed_events',
  'source_days',
  'sources',
  'silences',
  'reported_flows',
] as const;
export type RebuiltTable = (typeof REBUILT)[number];

/** The schema in which new read models are built, under the same table names. */
export const NEXT = 'read_models_next';

const LIVE_NAMES = new RegExp(`\\bread_models\\.(${REBUILT.join('|')})\\b`, 'g');

/** Returns the same transaction, in which the names of the rebuilt tables mean the new ones. */
export function onNext(tx: Tx): Tx {
  return {
    client: tx.client,
    query: (sql, values) =>
      tx.query(
        typeof sql === 'string'
          ? sql.replace(LIVE_NAMES, `${NEXT}.$1`)
          : { ...sql, text: sql.text.replace(LIVE_NAMES, `${NEXT}.$1`) },
        values,
      ),
  };
}

export async function dropNext(q: Queryable): Promise<void> {
  await q.query(`drop schema if exists ${NEXT} cascade`);
}

/** Creates empty tables like the live ones. Keys and indexes come after the rows are loaded. */
export async function createNext(q: Queryable): Promise<void> {
  await q.query(`create schema ${NEXT}`);
  for (const table of REBUILT) {
    await q.query(
      `create table ${NEXT}.${table} (like read_models.${table} including all excluding indexes)`,
    );
    await q.query(`do $$ begin execute (
      select format('alter table ${NEXT}.${table} set (%s)', array_to_string(reloptions, ', '))
      from pg_class where oid = 'read_models.${table}'::regclass and reloptions is not null);
    exception when null_value_not_allowed then null; end $$`);
  }
}

/** Creates the keys and indexes of the live tables, and collects the planner's statistics. */
export async function indexNext(q: Queryable): Promise<void> {
  const { rows } = await q.query<{ statement: string }>(
    `select format('alter table ${NEXT}.%I add constraint %I %s', relname, conname, pg_get_constraintdef(c.oid)) as statement
     from pg_constraint c join pg_class t on t.oid = conrelid
     where conrelid = any($1::regclass[]) and contype = 'p'
     union all
     select replace(pg_get_indexdef(indexrelid), ' ON read_models.', ' ON ${NEXT}.')
     from pg_index where indrelid = any($1::regclass[]) and not indisprimary`,
    [REBUILT.map((table) => `read_models.${table}`)],
  );
  for (const { statement } of rows) await q.query(statement);
  for (const table of REBUILT) await q.query(`analyze ${NEXT}.${table}`);
}

/**
 * Replaces the live tables with the new ones. No transaction may read them meanwhile. Fails with
 * `lock_not_available` when it does not get the lock within the limit, so that readers are not held up; try
 * again then.
 */
export async function swapIn(tx: Tx, limitMs: number): Promise<void> {
  const live = REBUILT.map((table) => `read_models.${table}`).join(', ');
  await tx.query(`set local lock_timeout = ${Math.round(limitMs)}`);
  await tx.query(`lock table ${live} in access exclusive mode`);
  await tx.query(`drop table ${live}`);
  for (const table of REBUILT) await tx.query(`alter table ${NEXT}.${table} set schema read_models`);
  await tx.query(`drop schema ${NEXT}`);
}
