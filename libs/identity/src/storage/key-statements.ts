import type { Queryable } from '#database';
import { isRight, type Principal, type Right } from '../domain/principal.js';

/** An API key without its secret. Times are epoch milliseconds. */
export interface ApiKey {
  id: string;
  name: string;
  rights: readonly Right[];
  /** Events must carry this source; `null`: any. */
  source: string | null;
  /** The org unit whose subtree the key sees; `null`: all. */
  orgUnit: string | null;
  createdAt: number;
  /** The administrator (person or key) who created it; `null`: the command line or the first start. */
  createdBy: string | null;
  expiresAt: number | null;
  revokedAt: number | null;
  /** Written at most once a minute. */
  lastUsedAt: number | null;
  /** Until when the secret before the last rotation still works. */
  oldSecretEndsAt: number | null;
}

/** A key as authentication needs it. */
export interface StoredKey extends ApiKey {
  secretHash: Buffer;
  oldSecretHash: Buffer | null;
}

interface KeyRow {
  id: string;
  name: string;
  rights: string[];
  source: string | null;
  org_unit: string | null;
  created_at: Date;
  created_by: string | null;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
  old_secret_ends_at: Date | null;
}

const COLUMNS =
  'id, name, rights, source, org_unit, created_at, created_by, expires_at, revoked_at, last_used_at, old_secret_ends_at';

export async function insertKey(q: Queryable, key: StoredKey): Promise<void> {
  await q.query(
    `insert into identity.api_keys (id, name, rights, source, org_unit, secret_hash, created_at, created_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      key.id,
      key.name,
      key.rights,
      key.source,
      key.orgUnit,
      key.secretHash,
      new Date(key.createdAt),
      key.createdBy,
      key.expiresAt === null ? null : new Date(key.expiresAt),
    ],
  );
}

export async function selectKey(q: Queryable, id: string): Promise<StoredKey | null> {
  const { rows } = await q.query<KeyRow & { secret_hash: Buffer; old_secret_hash: Buffer | null }>(
    `select ${COLUMNS}, secret_hash, old_secret_hash from identity.api_keys where id = $1`,
    [id],
  );
  const [row] = rows;
  return row ? { ...toApiKey(row), secretHash: row.secret_hash, oldSecretHash: row.old_secret_hash } : null;
}

export async function selectKeys(q: Queryable): Promise<ApiKey[]> {
  const { rows } = await q.query<KeyRow>(`select ${COLUMNS} from identity.api_keys order by created_at, id`);
  return rows.map(toApiKey);
}

/**
 * Revokes a key. Returns false when there is no such key that is not revoked yet. Its sessions end with it.
 */
export async function revokeKey(q: Queryable, id: string, at: number): Promise<boolean> {
  const { rowCount } = await q.query(
    'update identity.api_keys set revoked_at = $2 where id = $1 and revoked_at is null',
    [id, new Date(at)],
  );
  return rowCount === 1;
}

/** Gives a usable key a new secret; the old one works until its end. Returns false without such a key. */
export async function rotateKey(
  q: Queryable,
  id: string,
  { secretHash, oldSecretEndsAt, now }: { secretHash: Buffer; oldSecretEndsAt: number; now: number },
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update identity.api_keys
     set old_secret_hash = secret_hash, old_secret_ends_at = $3, secret_hash = $2
     where id = $1 and revoked_at is null and (expires_at is null or expires_at > $4)`,
    [id, secretHash, new Date(oldSecretEndsAt), new Date(now)],
  );
  return rowCount === 1;
}

export async function touchKey(q: Queryable, id: string, at: number): Promise<void> {
  await q.query('update identity.api_keys set last_used_at = greatest(last_used_at, $2) where id = $1', [
    id,
    new Date(at),
  ]);
}

export function isUsable(key: ApiKey, now: number): boolean {
  return key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now);
}

export function principalOf(key: ApiKey, via: Principal['via']): Principal {
  const { id, name, rights, source, orgUnit } = key;
  return { id, kind: 'key', name, via, grants: [{ rights: new Set(rights), orgUnit }], source };
}

function toApiKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    rights: row.rights.filter(isRight),
    source: row.source,
    orgUnit: row.org_unit,
    createdAt: row.created_at.getTime(),
    createdBy: row.created_by,
    expiresAt: row.expires_at?.getTime() ?? null,
    revokedAt: row.revoked_at?.getTime() ?? null,
    lastUsedAt: row.last_used_at?.getTime() ?? null,
    oldSecretEndsAt: row.old_secret_ends_at?.getTime() ?? null,
  };
}
