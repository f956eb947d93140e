import type { Queryable } from '#database';

export interface SessionRow {
  keyId: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

export async function insertSession(
  q: Queryable,
  session: { tokenHash: Buffer; keyId: string; openedAt: number; expiresAt: number },
): Promise<void> {
  await q.query(
    'insert into identity.sessions (token_hash, key_id, opened_at, expires_at) values ($1, $2, $3, $4)',
    [session.tokenHash, session.keyId, new Date(session.openedAt), new Date(session.expiresAt)],
  );
}

export async function selectSession(q: Queryable, tokenHash: Buffer): Promise<SessionRow | null> {
  const { rows } = await q.query<{ key_id: string; expires_at: Date }>(
    'select key_id, expires_at from identity.sessions where token_hash = $1',
    [tokenHash],
  );
  return rows[0] ? { keyId: rows[0].key_id, expiresAt: rows[0].expires_at.getTime() } : null;
}

/** Deletes a session. Returns its key, or null when there was no such session. */
export async function deleteSession(q: Queryable, tokenHash: Buffer): Promise<string | null> {
  const { rows } = await q.query<{ key_id: string }>(
    'delete from identity.sessions where token_hash = $1 returning key_id',
    [tokenHash],
  );
  return rows[0]?.key_id ?? null;
}

export async function insertLink(
  q: Queryable,
  link: { tokenHash: Buffer; keyId: string; createdAt: number; expiresAt: number },
): Promise<void> {
  await q.query(
    'insert into identity.sign_in_links (token_hash, key_id, created_at, expires_at) values ($1, $2, $3, $4)',
    [link.tokenHash, link.keyId, new Date(link.createdAt), new Date(link.expiresAt)],
  );
}

/**
 * Marks a link as redeemed and returns its key, or null when there is no such link left. It is one statement,
 * so of several callers that redeem a link at the same instant only one gets the key.
 */
export async function redeemLink(q: Queryable, tokenHash: Buffer, now: number): Promise<string | null> {
  const { rows } = await q.query<{ key_id: string }>(
    `update identity.sign_in_links set redeemed_at = $2
     where token_hash = $1 and redeemed_at is null and expires_at > $2
     returning key_id`,
    [tokenHash, new Date(now)],
  );
  return rows[0]?.key_id ?? null;
}

/** Deletes expired sessions and links, so that both tables stay small. The audit trail keeps their record. */
export async function deleteExpired(q: Queryable, now: number): Promise<void> {
  await q.query('delete from identity.sessions where expires_at <= $1', [new Date(now)]);
  await q.query('delete from identity.sign_in_links where expires_at <= $1', [new Date(now)]);
}
