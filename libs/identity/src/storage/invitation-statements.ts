import type { Queryable } from '#database';

/** Stores an invitation. Earlier ones of the person that were not used end with it. */
export async function insertInvitation(
  q: Queryable,
  invitation: { tokenHash: Buffer; person: string; createdAt: number; expiresAt: number },
): Promise<void> {
  const { tokenHash, person, createdAt, expiresAt } = invitation;
  await q.query('delete from identity.invitations where person = $1 and used_at is null', [person]);
  await q.query(
    'insert into identity.invitations (token_hash, person, created_at, expires_at) values ($1, $2, $3, $4)',
    [tokenHash, person, new Date(createdAt), new Date(expiresAt)],
  );
}

/** Returns whose invitation this is; null when there is none that still works. */
export async function selectInvitedPerson(
  q: Queryable,
  tokenHash: Buffer,
  now: number,
): Promise<string | null> {
  const { rows } = await q.query<{ person: string }>(
    'select person from identity.invitations where token_hash = $1 and used_at is null and expires_at > $2',
    [tokenHash, new Date(now)],
  );
  return rows[0]?.person ?? null;
}

/**
 * Marks an invitation as used and returns its person, or null when there is none left that works. One
 * statement, so of several callers at the same instant only one gets the person.
 */
export async function useInvitation(q: Queryable, tokenHash: Buffer, now: number): Promise<string | null> {
  const { rows } = await q.query<{ person: string }>(
    `update identity.invitations set used_at = $2
     where token_hash = $1 and used_at is null and expires_at > $2
     returning person`,
    [tokenHash, new Date(now)],
  );
  return rows[0]?.person ?? null;
}

/** Returns when the unused invitation of each person expires or has expired, in epoch milliseconds. */
export async function selectOpenInvitations(q: Queryable): Promise<Map<string, number>> {
  const { rows } = await q.query<{ person: string; expires_at: Date }>(
    'select person, max(expires_at) as expires_at from identity.invitations where used_at is null group by person',
  );
  return new Map(rows.map(({ person, expires_at }) => [person, expires_at.getTime()]));
}
