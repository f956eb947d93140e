import type { Queryable, Tx } from '#database';
import { hashOfSet } from '#maturity';
import type { Framework } from '#maturity/domain';
import { markAllDirty } from '#read-models';

/** The key of an advisory lock. All processes of a database must use the same number. */
const LOCK = 7_405_102;

/**
 * Returns the hash of the framework set to assess by, which is the one registered last. Blocks the
 * registration of other sets until the transaction ends.
 */
export async function lockRegisteredSet(tx: Tx): Promise<string | null> {
  await tx.query('select pg_advisory_xact_lock_shared($1)', [LOCK]);
  return currentSet(tx);
}

/**
 * Registers this set as the one to assess by. If it is new, marks all org units as dirty and returns the hash
 * of the set that it replaces.
 */
export async function registerFrameworkSet(
  tx: Tx,
  frameworks: readonly Framework[],
  now: number,
): Promise<{ replaces: string | null }> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const hash = hashOfSet(frameworks);
  const current = await currentSet(tx);
  if (current === hash) return { replaces: null };
  const members = frameworks.map(({ id, edition, hash: file }) => ({ id, edition: edition.id, hash: file }));
  await tx.query(
    'insert into assessments.framework_sets (hash, frameworks, registered_at) values ($1, $2, $3)',
    [hash, JSON.stringify(members), new Date(now).toISOString()],
  );
  await markAllDirty(tx, 'edition');
  return { replaces: current };
}

/** Returns the hashes of the framework files in the set to assess by. */
export async function readRegisteredFrameworks(q: Queryable): Promise<Set<string>> {
  const { rows } = await q.query<{ frameworks: { hash: string }[] }>(
    'select frameworks from assessments.framework_sets order by id desc limit 1',
  );
  return new Set(rows[0]?.frameworks.map(({ hash }) => hash));
}

async function currentSet(q: Queryable): Promise<string | null> {
  const { rows } = await q.query<{ hash: string }>(
    'select hash from assessments.framework_sets order by id desc limit 1',
  );
  return rows[0]?.hash ?? null;
}
