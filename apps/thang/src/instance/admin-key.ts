import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiKeys } from '#identity';
import type { IdentityTools } from './identity-tools.js';

export const ADMIN_KEY_FILE = 'admin.key';

export interface AdminKey {
  path: string;
  /** The text of the key, a secret. */
  text: string;
  id: string;
}

/** Says why there is no administrator's key to sign in with, and how to create one. */
export interface NoAdminKey {
  sentence: string;
}

/** Any numbers will do, as long as every version of Thang uses the same. */
const FIRST_START_LOCK = [7_405, 2] as const;

export const MAKE_ADMIN_KEY = 'npm run -s thang -- keys create --name administrator --right administer';

/**
 * Returns the administrator's key of a data directory. Creates it at the first start, when the database has
 * never had an administrator's key. Later only a person creates one, so that a lost or revoked key does not
 * come back by itself. The key is committed after its file is on disk, so there is never a key whose text is
 * lost. Of several first starts on one database one at a time gets here, so none overwrites the file of
 * another.
 * @throws Error with a readable message when the file cannot be written; the database then holds no new key
 */
export async function ensureAdminKey(
  { keys, database }: Pick<IdentityTools, 'keys' | 'database'>,
  dataDirectory: string,
): Promise<AdminKey | NoAdminKey> {
  const session = await database.connect();
  try {
    await session.query('select pg_advisory_lock($1, $2)', [...FIRST_START_LOCK]);
    return await keyOrReason(keys, dataDirectory);
  } finally {
    // The end of the session releases the lock.
    session.release(true);
  }
}

async function keyOrReason(keys: ApiKeys, dataDirectory: string): Promise<AdminKey | NoAdminKey> {
  const path = join(dataDirectory, ADMIN_KEY_FILE);
  const known = await readAdminKey(keys, dataDirectory);
  if (known) return known;
  const administrators = (await keys.list()).filter(({ rights }) => rights.includes('administer'));
  if (administrators.length > 0) return { sentence: await whyNone(path) };
  const wanted = { name: 'administrator', rights: ['administer'] as const, source: null, orgUnit: null };
  const { id, key } = await keys.create(wanted, { beforeCommit: (text) => writeKeyFile(path, text) });
  return { path, text: key, id };
}

/** Returns the key in the data directory if it exists and works. */
export async function readAdminKey(keys: ApiKeys, dataDirectory: string): Promise<AdminKey | undefined> {
  const path = join(dataDirectory, ADMIN_KEY_FILE);
  const text = (await readFile(path, 'utf8').catch(() => '')).trim();
  const holder = text ? await keys.authenticate(text) : null;
  return holder ? { path, text, id: holder.id } : undefined;
}

async function whyNone(path: string): Promise<string> {
  const problem = await readFile(path).then(
    () =>
      `The key in ${path} does not work here: it was revoked, has expired or belongs to another database.`,
    ({ code }: NodeJS.ErrnoException) =>
      code === 'ENOENT'
        ? `There is no ${path}. The database has an administrator's key already, and its text was only there.`
        : `${path} cannot be read (${code}).`,
  );
  return `${problem}\nMake a new one: ${MAKE_ADMIN_KEY}`;
}

/** Writes the file completely or not at all; it is on disk when this resolves. */
async function writeKeyFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}`;
  try {
    const file = await open(fresh, 'w', 0o600);
    try {
      await file.writeFile(`${text}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new Error(
      `The administrator's key cannot be written to ${path} (${code}), so none was made. Make that file writable, or set THANG_DATA_DIR to a directory that this user may write.`,
    );
  }
}
