import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { clusterFiles, copyFile, writeText, type BackedUpFile } from './backup-files.js';

export interface CopyOptions {
  /** The directory of the cluster. */
  cluster: string;
  /** The directory for the copy; it does not exist yet. */
  copy: string;
  onFile: (file: BackedUpFile) => void;
}

/** The names of segments of the log (WAL), and of the lists of its branches, one after each recovery. */
const SEGMENT = /^[0-9A-F]{24}$/;
const HISTORY = /^[0-9A-F]{8}\.history$/;

/**
 * Copies the cluster of a running server, which goes on working meanwhile. The copy begins at a checkpoint
 * and holds the log (WAL) up to its end, so a server that starts from it recovers everything committed before
 * the end. A slot keeps the server from deleting that log; it ends with this session.
 */
export async function copyRunningCluster(url: string, { cluster, copy, onFile }: CopyOptions): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'thang backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [
      `thang_backup_${process.pid}`,
    ]);
    const { rows } = await client.query<{ segment: string }>(
      `select pg_walfile_name(pg_backup_start('thang backup', true)) as segment`,
    );
    const files = await clusterFiles(cluster, copy, false);
    for (const path of files) await copyInto(path);
    const { rows: ended } = await client.query<{ segment: string; label: string; map: string }>(
      `select pg_walfile_name(lsn) as segment, labelfile as label, spcmapfile as map from pg_backup_stop(false)`,
    );
    const [first, last] = [rows[0], ended[0]];
    if (!first || !last) throw new Error('PostgreSQL did not say where the backup begins and ends.');
    for (const path of await walBetween(cluster, first.segment, last.segment)) await copyInto(path);
    onFile(await writeText(copy, 'backup_label', last.label));
    if (last.map.trim() !== '') onFile(await writeText(copy, 'tablespace_map', last.map));
  } finally {
    await client.end().catch(() => undefined);
  }

  async function copyInto(path: string): Promise<void> {
    const copied = await copyFile(cluster, copy, path);
    if (copied) onFile(copied);
  }
}

async function walBetween(cluster: string, first: string, last: string): Promise<string[]> {
  const names = await readdir(join(cluster, 'pg_wal'));
  const wanted = names.filter(
    (name) => HISTORY.test(name) || (SEGMENT.test(name) && name >= first && name <= last),
  );
  if (!wanted.includes(first) || !wanted.includes(last))
    throw new Error('PostgreSQL has deleted a part of its log (WAL) that the backup needs. Try again.');
  return wanted.map((name) => `pg_wal/${name}`);
}
