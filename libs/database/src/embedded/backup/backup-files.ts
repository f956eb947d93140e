import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file of a backup. The path is relative and has slashes on every system. */
export interface BackedUpFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Files of a running server that mean nothing in a copy, or would harm it. */
const NOT_COPIED =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|.*pg_internal\.init(\.\d+)?|(.*\/)?pgsql_tmp.*)$/;
/** Directories that a server fills anew at its start. The copy has them empty. */
const EMPTY = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];
/** Copied last: a server that starts from a copy reads it first. */
const CONTROL = 'global/pg_control';

/** Lists the files of a cluster to copy, `pg_control` last. Creates their directories in the copy. */
export async function clusterFiles(cluster: string, copy: string, withWal: boolean): Promise<string[]> {
  const files: string[] = [];
  const empty = EMPTY.filter((name) => !(withWal && name === 'pg_wal'));
  const walk = async (directory: string): Promise<void> => {
    await mkdir(join(copy, directory), { recursive: true, mode: 0o700 });
    for (const entry of await readdir(join(cluster, directory), { withFileTypes: true })) {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
      if (NOT_COPIED.test(path) || path === CONTROL) continue;
      if (entry.isDirectory()) {
        if (empty.includes(path)) await mkdir(join(copy, path), { recursive: true, mode: 0o700 });
        else await walk(path);
      } else if (entry.isFile()) files.push(path);
    }
  };
  await walk('');
  // A server does not start without this directory, and does not make it.
  await mkdir(join(copy, 'pg_wal', 'archive_status'), { recursive: true, mode: 0o700 });
  return [...files, CONTROL];
}

/**
 * Copies a file and returns its size and hash; undefined when it is gone, because a running server deletes
 * the files of tables that were dropped. The copy is on disk when this resolves.
 */
export async function copyFile(
  from: string,
  to: string,
  path: string,
  mode = 0o600,
): Promise<BackedUpFile | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  try {
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    await pipeline(
      createReadStream(join(from, path)),
      count,
      createWriteStream(join(to, path), { mode, flush: true }),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Writes a text file that is on disk when this resolves, and returns its size and hash. */
export async function writeText(directory: string, path: string, text: string): Promise<BackedUpFile> {
  const file = await open(join(directory, path), 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, bytes: Buffer.byteLength(text), sha256 };
}
