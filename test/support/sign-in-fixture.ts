import { TOTP } from 'otpauth';
import type request from 'supertest';
import { withTransaction } from '#database';
import { Accounts, commandLine, Passwords, Persons, type Person } from '#identity';
import type { RoleGrant } from '#identity/domain';
import type { DashboardApp } from './dashboard-app.js';

export const PASSWORD = 'một câu dài dễ nhớ';

/** Adds a person who signs in with `PASSWORD`. */
export async function addPerson(
  { app, database }: Pick<DashboardApp, 'app' | 'database'>,
  email: string,
  roles: readonly RoleGrant[] = [{ role: 'viewer', orgUnit: null }],
): Promise<Person> {
  const details = {
    name: email.split('@')[0]!,
    email,
    language: 'vi' as const,
    timeZone: 'Asia/Ho_Chi_Minh',
  };
  const person = await app
    .get(Persons, { strict: false })
    .create({ ...details, orgUnit: null, roles }, commandLine);
  const hash = await app.get(Passwords, { strict: false }).hash(PASSWORD);
  const accounts = app.get(Accounts, { strict: false });
  await withTransaction(database, (tx) => accounts.storePassword(tx, person.id, hash, commandLine));
  return person;
}

/** Returns the cookie of a session that an answer opens, as a browser sends it back. */
export function cookieOf({ headers }: request.Response): string {
  const cookies = (headers['set-cookie'] ?? []) as unknown as string[];
  const cookie = cookies.find((each) => each.startsWith('thang_session='));
  if (!cookie) throw new Error('The answer sets no session cookie.');
  return cookie.split(';')[0]!;
}

/** Returns the code that an authenticator app shows. `ahead`: so many steps later. */
export function oneTimeCode(secret: string, ahead = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 });
}

/** A signed-in browser: its cookie and its CSRF token. */
export interface SignedInBrowser {
  cookie: string;
  csrfToken: string;
}

export function browserOf(response: request.Response): SignedInBrowser {
  return { cookie: cookieOf(response), csrfToken: (response.body as { csrfToken: string }).csrfToken };
}

/** Adds what a signed-in browser sends. */
export function as(test: request.Test, { cookie, csrfToken }: SignedInBrowser): request.Test {
  return test.set('cookie', cookie).set('thang-csrf', csrfToken);
}
