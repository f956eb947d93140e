import type { Queryable } from '#database';
import type { WarningCode } from '../domain/index.js';

/** A kind of warning that is intended for a source: it is silent for the source's events in a subtree. */
export interface Intention {
  /** The org unit for which, and for everything below it, the source means what it sends. */
  orgUnit: string;
  source: string;
  code: WarningCode;
  reason: string;
  /** The name of the key with which it was said. */
  by: string;
  /** Epoch milliseconds. */
  since: number;
}

interface IntentionRow {
  org_unit: string;
  source: string;
  code: WarningCode;
  reason: string;
  by_name: string;
  since: Date;
}

export async function readIntentions(q: Queryable): Promise<Intention[]> {
  const { rows } = await q.query<IntentionRow>(
    'select org_unit, source, code, reason, by_name, since from warnings.intended order by since desc',
  );
  return rows.map(({ org_unit, by_name, since, ...rest }) => ({
    ...rest,
    orgUnit: org_unit,
    by: by_name,
    since: since.getTime(),
  }));
}

export async function writeIntention(q: Queryable, intention: Intention): Promise<void> {
  const { orgUnit, source, code, reason, by, since } = intention;
  await q.query(
    `insert into warnings.intended (org_unit, source, code, reason, by_name, since) values ($1, $2, $3, $4, $5, $6)
     on conflict (org_unit, source, code) do update
     set reason = excluded.reason, by_name = excluded.by_name, since = excluded.since`,
    [orgUnit, source, code, reason, by, new Date(since)],
  );
}

/** Returns whether there was such an intention. */
export async function removeIntention(
  q: Queryable,
  { orgUnit, source, code }: Pick<Intention, 'orgUnit' | 'source' | 'code'>,
): Promise<boolean> {
  const { rowCount } = await q.query(
    'delete from warnings.intended where org_unit = $1 and source = $2 and code = $3',
    [orgUnit, source, code],
  );
  return rowCount === 1;
}
