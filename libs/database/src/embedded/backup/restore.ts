import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { POSTGRES_MAJOR } from '../cluster.js';
import { filesIn, prepareDataDirectory } from '../embedded-files.js';
import { takeHostLock } from '../host-lock.js';
import { ordinaryUser, type OrdinaryUser } from '../ordinary-user.js';
import { locatePostgresBinaries } from '../postgres-binaries.js';
import { clusterFiles, copyFile } from './backup-files.js';
import { assertIntact, readManifest, type BackupManifest } from './manifest.js';

const IN_CLUSTER = 'postgres/data/';

/**
 * Makes a data directory from a backup, after it has checked every file. The next start of the server
 * recovers from it. A data directory that has a database is never touched.
 * @throws Error with a readable message
 */
export async function restore(backup: string, dataDirectory: string): Promise<BackupManifest> {
  const manifest = await readManifest(backup);
  if (manifest.postgres !== POSTGRES_MAJOR)
    throw new Error(
      `The backup needs PostgreSQL ${manifest.postgres}, and this Thang brings PostgreSQL ${POSTGRES_MAJOR}. Restore it with Thang ${manifest.thang}.`,
    );
  const { home, cluster } = filesIn(await prepareDataDirectory(dataDirectory, 'postgres'));
  if (existsSync(cluster))
    throw new Error(
      `${dataDirectory} has a database already, which stays as it is. Move it away, or set THANG_DATA_DIR to a new directory.`,
    );
  await assertIntact(backup, manifest);
  const lock = await takeHostLock(home);
  if (!lock) throw new Error(`Another Thang is running on ${dataDirectory}. Stop it first.`);
  try {
    await putCluster(backup, cluster, manifest);
    for (const { path } of manifest.files.filter((file) => !file.path.startsWith(IN_CLUSTER)))
      await copyFile(backup, dataDirectory, path);
  } finally {
    await lock.release();
  }
  return manifest;
}

/** Copies the cluster beside its place and puts it there when it is complete. */
async function putCluster(backup: string, cluster: string, { files }: BackupManifest): Promise<void> {
  const user = ordinaryUser(locatePostgresBinaries());
  user.assertReaches(cluster);
  // The name that a start removes when the process has been killed.
  const unfinished = `${cluster}.new-${process.pid}`;
  try {
    await clusterFiles(join(backup, IN_CLUSTER), unfinished, true);
    for (const { path } of files.filter((file) => file.path.startsWith(IN_CLUSTER)))
      await copyFile(join(backup, IN_CLUSTER), unfinished, path.slice(IN_CLUSTER.length));
    await chmod(unfinished, 0o700);
    await ownAll(user, unfinished);
    await mkdir(dirname(cluster), { recursive: true });
    await rename(unfinished, cluster);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Gives everything to the user that PostgreSQL runs as. */
async function ownAll(user: OrdinaryUser, cluster: string): Promise<void> {
  user.own(cluster);
  for (const entry of await readdir(cluster, { recursive: true })) user.own(join(cluster, entry));
}
