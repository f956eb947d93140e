import type { Queryable } from '#database';
import type { EntityName } from '#event-log/domain';
import type { Change, Outcome, RowProblem } from '../domain/index.js';

/** How many rows of each outcome are kept for people to look at. All are counted. */
export const MAX_KEPT_ROWS: Readonly<Record<Outcome, number>> = {
  new: 1_000,
  same: 0,
  changed: 20_000,
  rejected: 100_000,
};

/** One row of a preview or a result. */
export interface ShownRow {
  outcome: Outcome;
  row: number;
  detail: RowDetail;
}

export interface RowDetail {
  /** What the row is about, such as `service/1.004194`. */
  subject?: string;
  orgUnit?: string;
  /** What the row calls it. */
  name?: EntityName;
  changes?: readonly (Change & { type: string })[];
  problems?: readonly RowProblem[];
  /** The cells of a rejected row as texts. */
  cells?: readonly string[];
}

export async function deleteRows(q: Queryable, id: number): Promise<void> {
  await q.query('delete from imports.rows where import = $1', [id]);
}

/** Stores rows. A row that is there is left, because the same file gives the same row again. */
export async function insertRows(q: Queryable, id: number, rows: readonly ShownRow[]): Promise<void> {
  if (rows.length === 0) return;
  await q.query(
    `insert into imports.rows (import, outcome, row, detail)
     select $1, outcome, row, detail from unnest($2::text[], $3::bigint[], $4::jsonb[]) as r (outcome, row, detail)
     on conflict do nothing`,
    [
      id,
      rows.map(({ outcome }) => outcome),
      rows.map(({ row }) => row),
      rows.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
}

/** Returns rows of one outcome after a row, in their order. */
export async function listRows(
  q: Queryable,
  id: number,
  { outcome, after, limit }: { outcome: Outcome; after: number; limit: number },
): Promise<ShownRow[]> {
  const { rows } = await q.query<ShownRow>(
    `select outcome, row::float8, detail from imports.rows
     where import = $1 and outcome = $2 and row > $3 order by row limit $4`,
    [id, outcome, after, limit],
  );
  return rows;
}
