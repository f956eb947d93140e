import type { Queryable } from '#database';

/** `open`: this token may set up; `done`: the set-up is done; `unknown`: another token, or an expired one. */
export type SetUpState = 'open' | 'done' | 'unknown';

/** Makes this the token of the set-up page; earlier ones no longer work. Changes nothing once it is done. */
export async function replaceSetUpToken(
  q: Queryable,
  token: { hash: Buffer; expiresAt: number },
): Promise<boolean> {
  const { rowCount } = await q.query(
    `insert into identity.set_up (token_hash, expires_at) values ($1, $2)
     on conflict (only_row) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
     where set_up.done_at is null`,
    [token.hash, new Date(token.expiresAt)],
  );
  return rowCount === 1;
}

export async function selectSetUpState(
  q: Queryable,
  { hash, now }: { hash: Buffer; now: number },
): Promise<SetUpState> {
  const { rows } = await q.query<{ state: SetUpState }>(
    `select case when done_at is not null then 'done'
                 when token_hash = $1 and expires_at > $2 then 'open'
                 else 'unknown' end as state
     from identity.set_up`,
    [hash, new Date(now)],
  );
  return rows[0]?.state ?? 'unknown';
}

/** Closes the set-up. It is one statement, so of several callers only one succeeds. */
export async function finishSetUp(
  q: Queryable,
  { hash, now }: { hash: Buffer; now: number },
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update identity.set_up set done_at = $2
     where done_at is null and token_hash = $1 and expires_at > $2`,
    [hash, new Date(now)],
  );
  return rowCount === 1;
}
