import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiKeys } from '#identity';

export const ADMIN_KEY_FILE = 'admin.key';

export interface AdminKey {
  path: string;
  /** The key's text. A secret. */
  text: string;
  id: string;
}

/**
 * The administrator's key of a data directory, made at the first start. A file whose key this database does not know,
 * because the database is another one, is replaced; a key that somebody revoked is not.
 * @returns undefined when the key in the file was revoked or has expired
 */
export async function ensureAdminKey(keys: ApiKeys, dataDirectory: string): Promise<AdminKey | undefined> {
  const path = join(dataDirectory, ADMIN_KEY_FILE);
  const known = await readAdminKey(keys, dataDirectory);
  if (known) return known;
  const administrators = (await keys.list()).filter(({ rights }) => rights.includes('administer'));
  if (administrators.length > 0 && (await exists(path))) return undefined;
  const { id, key } = await keys.create({
    name: 'administrator',
    rights: ['administer'],
    source: null,
    orgUnit: null,
  });
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, `${key}\n`, { mode: 0o600 });
  await rename(fresh, path);
  return { path, text: key, id };
}

/** The key in the data directory, if it is there and works. */
export async function readAdminKey(keys: ApiKeys, dataDirectory: string): Promise<AdminKey | undefined> {
  const path = join(dataDirectory, ADMIN_KEY_FILE);
  const text = (await readFile(path, 'utf8').catch(() => '')).trim();
  const holder = text ? await keys.authenticate(text) : null;
  return holder ? { path, text, id: holder.keyId } : undefined;
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}
