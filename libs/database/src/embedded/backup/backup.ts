import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { POSTGRES_MAJOR } from '../cluster.js';
import { embeddedDatabaseUrl } from '../embedded-database-url.js';
import { filesIn } from '../embedded-files.js';
import { takeHostLock } from '../host-lock.js';
import { runningPostmaster } from '../postmaster-pid.js';
import { clusterFiles, copyFile, writeText, type BackedUpFile } from './backup-files.js';
import { MANIFEST, type BackupManifest } from './manifest.js';
import { copyRunningCluster } from './running-cluster.js';

export interface BackupOptions {
  dataDirectory: string;
  /** The directory of the backup; it must not exist, or be empty. */
  target: string;
  /** The version of Thang. */
  version: string;
  madeAt: Date;
  /** The position of the log that the backup must hold; 0 when the server does not run. */
  position: number;
  onProgress?: (files: number, bytes: number) => void;
}

/** Files of the data directory that belong to a run and not to the data. */
const OF_THE_RUN = /^(address\.json|thang\.log)(\..*)?$/;

/**
 * Backs up a data directory: the cluster, its password and the administrator's key. A server that runs goes
 * on working; one that does not run is kept from starting meanwhile. The target appears complete or not at
 * all.
 * @throws Error with a readable message
 */
export async function backUp(options: BackupOptions): Promise<BackupManifest> {
  const { dataDirectory, version, madeAt, position, onProgress } = options;
  const target = resolve(options.target);
  await assertFree(target);
  const url = await embeddedDatabaseUrl(dataDirectory);
  if (!url)
    throw new Error(`There is no database in ${dataDirectory}. Set THANG_DATA_DIR to the one you mean.`);
  const unfinished = `${target}.unfinished-${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await mkdir(unfinished, { mode: 0o700 });
  const files: BackedUpFile[] = [];
  let bytes = 0;
  const add = (file: BackedUpFile): void => {
    files.push(file);
    bytes += file.bytes;
    onProgress?.(files.length, bytes);
  };
  try {
    await copyCluster(url, dataDirectory, unfinished, add);
    for (const path of await otherFiles(dataDirectory)) {
      const copied = await copyFile(dataDirectory, unfinished, path);
      if (copied) add(copied);
    }
    const manifest: BackupManifest = {
      ...{
        format: 1,
        thang: version,
        postgres: POSTGRES_MAJOR,
        madeAt: madeAt.toISOString(),
        position,
        files,
      },
    };
    await writeText(unfinished, MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
    await rm(target, { recursive: true, force: true });
    await rename(unfinished, target);
    return manifest;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function assertFree(target: string): Promise<void> {
  const there = existsSync(target) ? await readdir(target) : [];
  if (there.length === 0) return;
  throw new Error(`${target} is not empty. Name a directory that does not exist yet.`);
}

async function copyCluster(
  url: string,
  dataDirectory: string,
  target: string,
  add: (file: BackedUpFile) => void,
): Promise<void> {
  const { home, cluster } = filesIn(join(dataDirectory, 'postgres'));
  const inBackup = (file: BackedUpFile): void => add({ ...file, path: `postgres/data/${file.path}` });
  const copy = join(target, 'postgres', 'data');
  if (runningPostmaster(cluster)) return copyRunningCluster(url, { cluster, copy, onFile: inBackup });
  const lock = await takeHostLock(home);
  if (!lock) throw new Error('Thang is starting or stopping. Try again in a moment.');
  try {
    for (const path of await clusterFiles(cluster, copy, true)) {
      const copied = await copyFile(cluster, copy, path);
      if (copied) inBackup(copied);
    }
  } finally {
    await lock.release();
  }
}

/** Lists the other files to back up: the server's password, the administrator's key, the demo's clock. */
async function otherFiles(dataDirectory: string): Promise<string[]> {
  const entries = await readdir(dataDirectory, { withFileTypes: true });
  const own = entries.filter((entry) => entry.isFile() && !OF_THE_RUN.test(entry.name));
  return ['postgres/password', 'postgres/port', ...own.map(({ name }) => name)];
}
