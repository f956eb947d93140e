import type { Queryable } from '#database';

/** What a person proves who they are with. */
export interface StoredCredentials {
  passwordHash: string | null;
  /** The secret of the authenticator app, sealed; `null`: there is none. */
  codeSecret: string | null;
  /** Whether the person has shown that the app works. Before, no code is asked for. */
  codeConfirmed: boolean;
  /** How many recovery codes are left. */
  recoveryCodes: number;
}

export const NO_CREDENTIALS: StoredCredentials = {
  passwordHash: null,
  codeSecret: null,
  codeConfirmed: false,
  recoveryCodes: 0,
};

export async function selectCredentials(q: Queryable, person: string): Promise<StoredCredentials> {
  const { rows } = await q.query<StoredCredentials>(
    `select password_hash as "passwordHash", code_secret as "codeSecret",
            code_confirmed_at is not null as "codeConfirmed",
            (select count(*)::int from identity.recovery_codes r
             where r.person = c.person and r.used_at is null) as "recoveryCodes"
     from identity.credentials c where person = $1`,
    [person],
  );
  return rows[0] ?? NO_CREDENTIALS;
}

export async function upsertPassword(q: Queryable, person: string, hash: string, at: number): Promise<void> {
  await q.query(
    `insert into identity.credentials (person, password_hash, password_changed_at) values ($1, $2, $3)
     on conflict (person) do update
     set password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at`,
    [person, hash, new Date(at)],
  );
}

/**
 * Stores a secret that waits for its first code, unless one waits or is in use already. Returns the stored
 * one.
 */
export async function offerCodeSecret(q: Queryable, person: string, sealed: string): Promise<string> {
  const { rows } = await q.query<{ code_secret: string }>(
    `insert into identity.credentials (person, code_secret) values ($1, $2)
     on conflict (person) do update set code_secret = coalesce(credentials.code_secret, excluded.code_secret)
     returning code_secret`,
    [person, sealed],
  );
  return rows[0]?.code_secret ?? sealed;
}

/**
 * Accepts a time step, and with it confirms the app. Returns false when this step or a later one was accepted
 * before: each code counts once. It is one statement, so of several callers only one succeeds.
 */
export async function acceptStep(
  q: Queryable,
  person: string,
  { step, at }: { step: number; at: number },
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update identity.credentials
     set code_last_step = $2, code_confirmed_at = coalesce(code_confirmed_at, $3)
     where person = $1 and code_secret is not null and (code_last_step is null or code_last_step < $2)`,
    [person, step, new Date(at)],
  );
  return rowCount === 1;
}

/** Removes the authenticator app and its recovery codes. */
export async function deleteCode(q: Queryable, person: string): Promise<void> {
  await q.query(
    `update identity.credentials
     set code_secret = null, code_confirmed_at = null, code_last_step = null where person = $1`,
    [person],
  );
  await q.query('delete from identity.recovery_codes where person = $1', [person]);
}

/** Makes these the recovery codes; earlier ones no longer work. */
export async function replaceRecoveryCodes(
  q: Queryable,
  person: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await q.query('delete from identity.recovery_codes where person = $1', [person]);
  await q.query('insert into identity.recovery_codes (code_hash, person) select unnest($2::bytea[]), $1', [
    person,
    hashes,
  ]);
}

/** Uses a recovery code. Returns false when it is none of the person's, or was used. */
export async function useRecoveryCode(
  q: Queryable,
  person: string,
  { hash, at }: { hash: Buffer; at: number },
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update identity.recovery_codes set used_at = $3
     where person = $1 and code_hash = $2 and used_at is null`,
    [person, hash, new Date(at)],
  );
  return rowCount === 1;
}
