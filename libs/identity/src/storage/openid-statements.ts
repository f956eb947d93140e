import type { Queryable } from '#database';

/** Names a person at an OpenID Connect provider. Unlike an e-mail address it never changes hands. */
export interface OpenIdSubject {
  issuer: string;
  subject: string;
}

export async function selectPersonOfSubject(
  q: Queryable,
  { issuer, subject }: OpenIdSubject,
): Promise<string | null> {
  const { rows } = await q.query<{ person: string }>(
    'select person from identity.openid_subjects where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return rows[0]?.person ?? null;
}

export async function bindOpenIdSubject(
  q: Queryable,
  { issuer, subject, person }: OpenIdSubject & { person: string },
): Promise<void> {
  await q.query(
    `insert into identity.openid_subjects (issuer, subject, person) values ($1, $2, $3)
     on conflict (issuer, subject) do nothing`,
    [issuer, subject, person],
  );
}
