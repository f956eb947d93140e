import type { Queryable } from '#database';
import type { KeptOverview, ShownOverview } from '../domain/kept-overview.js';
import type { Look } from '../domain/look.js';

interface KeptRow {
  shown: ShownOverview;
  looked_at: Date | null;
  position: string | null;
  looked_before_at: Date | null;
  position_before: string | null;
}

export async function selectKeptOverview(
  q: Queryable,
  person: string,
  { lock = false } = {},
): Promise<KeptOverview | null> {
  const { rows } = await q.query<KeptRow>(
    `select shown, looked_at, position, looked_before_at, position_before
     from identity.kept_overviews where person = $1${lock ? ' for update' : ''}`,
    [person],
  );
  const [row] = rows;
  if (!row) return null;
  const last = lookOf(row.looked_at, row.position);
  return {
    shown: row.shown,
    looks: last && { last, before: lookOf(row.looked_before_at, row.position_before) },
  };
}

export async function upsertKeptOverview(
  q: Queryable,
  person: string,
  { shown, looks }: KeptOverview,
): Promise<void> {
  await q.query(
    `insert into identity.kept_overviews
       (person, shown, looked_at, position, looked_before_at, position_before)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (person) do update set shown = excluded.shown,
       looked_at = excluded.looked_at, position = excluded.position,
       looked_before_at = excluded.looked_before_at, position_before = excluded.position_before`,
    [
      person,
      JSON.stringify(shown),
      looks && new Date(looks.last.at),
      looks && looks.last.position,
      looks?.before ? new Date(looks.before.at) : null,
      looks?.before?.position ?? null,
    ],
  );
}

function lookOf(at: Date | null, position: string | null): Look | null {
  return at === null || position === null ? null : { at: at.getTime(), position: Number(position) };
}
