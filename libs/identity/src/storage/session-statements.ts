import type { Queryable } from '#database';
import type { Principal, RequestOrigin } from '../domain/principal.js';

/** Whose session it is: the id of a key or of a person. */
export type SessionHolder = Pick<Principal, 'id' | 'kind'>;

/** How a session was opened. */
export type SignInMethod = 'key' | 'link' | 'password' | 'openid' | 'invitation' | 'set-up' | 'demo';

/** A session without its token. Times are epoch milliseconds. */
export interface SessionRow {
  /** Not secret: names the session in lists. */
  id: string;
  holder: SessionHolder;
  openedAt: number;
  expiresAt: number;
  /** Written at most once a minute. */
  lastSeenAt: number;
  /** From where it was opened. */
  origin: RequestOrigin;
  /** How the holder signed in. */
  openedBy: SignInMethod;
}

interface StoredSession {
  id: string;
  key_id: string | null;
  person: string | null;
  opened_at: Date;
  expires_at: Date;
  last_seen_at: Date;
  address: string | null;
  user_agent: string | null;
  opened_by: SignInMethod;
}

const COLUMNS = 'id, key_id, person, opened_at, expires_at, last_seen_at, address, user_agent, opened_by';

export async function insertSession(q: Queryable, tokenHash: Buffer, session: SessionRow): Promise<void> {
  const { id, holder, openedAt, expiresAt, lastSeenAt, origin, openedBy } = session;
  await q.query(
    `insert into identity.sessions (token_hash, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tokenHash,
      id,
      holder.kind === 'key' ? holder.id : null,
      holder.kind === 'person' ? holder.id : null,
      new Date(openedAt),
      new Date(expiresAt),
      new Date(lastSeenAt),
      origin.address,
      origin.userAgent,
      openedBy,
    ],
  );
}

export async function selectSession(q: Queryable, tokenHash: Buffer): Promise<SessionRow | null> {
  const { rows } = await q.query<StoredSession>(
    `select ${COLUMNS} from identity.sessions where token_hash = $1`,
    [tokenHash],
  );
  return rows[0] ? toSession(rows[0]) : null;
}

/** Returns the sessions of a key or person that have not expired, the newest first. */
export async function selectSessionsOf(
  q: Queryable,
  holder: SessionHolder,
  now: number,
): Promise<SessionRow[]> {
  const { rows } = await q.query<StoredSession>(
    `select ${COLUMNS} from identity.sessions
     where ${holder.kind === 'key' ? 'key_id' : 'person'} = $1 and expires_at > $2
     order by opened_at desc, id`,
    [holder.id, new Date(now)],
  );
  return rows.map(toSession);
}

export async function touchSession(q: Queryable, tokenHash: Buffer, at: number): Promise<void> {
  await q.query('update identity.sessions set last_seen_at = $2 where token_hash = $1', [
    tokenHash,
    new Date(at),
  ]);
}

/** Deletes a session. Returns it, or null when there was no such session. */
export async function deleteSession(q: Queryable, tokenHash: Buffer): Promise<SessionRow | null> {
  const { rows } = await q.query<StoredSession>(
    `delete from identity.sessions where token_hash = $1 returning ${COLUMNS}`,
    [tokenHash],
  );
  return rows[0] ? toSession(rows[0]) : null;
}

/** Deletes a person's sessions, all or the one with this id. Returns how many there were. */
export async function deleteSessionsOf(q: Queryable, holder: SessionHolder, id?: string): Promise<number> {
  const { rowCount } = await q.query(
    `delete from identity.sessions
     where ${holder.kind === 'key' ? 'key_id' : 'person'} = $1 and ($2::text is null or id = $2)`,
    [holder.id, id ?? null],
  );
  return rowCount ?? 0;
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
     where token_hash = $1 and key_id is not null and redeemed_at is null and expires_at > $2
     returning key_id`,
    [tokenHash, new Date(now)],
  );
  return rows[0]?.key_id ?? null;
}

export async function insertPersonLink(
  q: Queryable,
  link: { tokenHash: Buffer; person: string; createdAt: number; expiresAt: number },
): Promise<void> {
  await q.query(
    'insert into identity.sign_in_links (token_hash, person, created_at, expires_at) values ($1, $2, $3, $4)',
    [link.tokenHash, link.person, new Date(link.createdAt), new Date(link.expiresAt)],
  );
}

/** Returns the person whose link this is, or null when there is no such link left. */
export async function selectPersonLink(q: Queryable, tokenHash: Buffer, now: number): Promise<string | null> {
  const { rows } = await q.query<{ person: string }>(
    `select person from identity.sign_in_links
     where token_hash = $1 and person is not null and redeemed_at is null and expires_at > $2`,
    [tokenHash, new Date(now)],
  );
  return rows[0]?.person ?? null;
}

/** Marks a person's link as redeemed. Returns false when there is no such link left. */
export async function redeemPersonLink(q: Queryable, tokenHash: Buffer, now: number): Promise<boolean> {
  const { rowCount } = await q.query(
    `update identity.sign_in_links set redeemed_at = $2
     where token_hash = $1 and person is not null and redeemed_at is null and expires_at > $2`,
    [tokenHash, new Date(now)],
  );
  return rowCount === 1;
}

/** Deletes expired sessions and links, so that both tables stay small. The audit trail keeps their record. */
export async function deleteExpired(q: Queryable, now: number): Promise<void> {
  await q.query('delete from identity.sessions where expires_at <= $1', [new Date(now)]);
  await q.query('delete from identity.sign_in_links where expires_at <= $1', [new Date(now)]);
}

function toSession(row: StoredSession): SessionRow {
  return {
    id: row.id,
    holder: row.key_id === null ? { kind: 'person', id: row.person ?? '' } : { kind: 'key', id: row.key_id },
    openedAt: row.opened_at.getTime(),
    expiresAt: row.expires_at.getTime(),
    lastSeenAt: row.last_seen_at.getTime(),
    origin: { address: row.address, userAgent: row.user_agent },
    openedBy: row.opened_by,
  };
}
