import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OrdinaryUser } from './ordinary-user.js';

export const POSTGRES_MAJOR = '18';
export const SUPERUSER = 'thang';

/**
 * Creates a cluster (UTF-8, deterministic collation, passwords by SCRAM) unless the directory holds one. A
 * crash leaves no incomplete cluster, because a cluster gets its final name only when it is complete.
 */
export async function ensureCluster(directory: string, password: string, user: OrdinaryUser): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return assertVersion(directory);
  const unfinished = `${directory}.new-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(directory), `.initdb-${process.pid}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    user.own(unfinished);
    user.own(passwordFile);
    await initdb(unfinished, passwordFile, user);
    await putInPlace(unfinished, directory);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Moves the new cluster to its directory if that is missing or empty. If another process has put a cluster
 * there first, that one stays.
 */
async function putInPlace(unfinished: string, directory: string): Promise<void> {
  try {
    await rename(unfinished, directory);
  } catch {
    if (existsSync(join(directory, 'PG_VERSION'))) return;
    throw new Error(
      `${directory} holds files that are not PostgreSQL's. Empty it, or choose another THANG_DATA_DIR.`,
    );
  }
}

async function assertVersion(directory: string): Promise<void> {
  const version = (await readFile(join(directory, 'PG_VERSION'), 'utf8')).trim();
  if (version === POSTGRES_MAJOR) return;
  throw new Error(
    `${directory} was made by PostgreSQL ${version}, and this Thang brings PostgreSQL ${POSTGRES_MAJOR}. Dump it with PostgreSQL ${version} and load it into a new THANG_DATA_DIR.`,
  );
}

async function initdb(directory: string, passwordFile: string, user: OrdinaryUser): Promise<void> {
  const { command, args, options } = user.launch(user.binaries.initdb, [
    '-D', directory, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
  ]); // prettier-ignore
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL could not make its files in ${directory}:\n${errors.trim()}`);
}
