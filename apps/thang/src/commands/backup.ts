import { processSettings, thangVersion } from '#config';
import {
  backUp,
  Database,
  embeddedDatabaseUrl,
  EmbeddedPostgres,
  restore,
  type BackupManifest,
} from '#database';
import { EventLogReader } from '#event-log';
import { print } from '../output/print.js';

const MB = 1_000_000;

/** Backs up the embedded server of the data directory, running or not, with the administrator's key. */
export async function backup(target: string): Promise<number> {
  const { databaseUrl, dataDirectory } = processSettings();
  if (databaseUrl !== null)
    throw new Error(
      'DATABASE_URL names a server that Thang does not keep. Back it up with pg_dump: docs are in config/deploy/README.md.',
    );
  const manifest = await backUp({
    dataDirectory,
    target,
    version: thangVersion(),
    madeAt: new Date(),
    position: await positionOf(dataDirectory),
    onProgress: showProgress,
  });
  clearProgress();
  const { files, position } = manifest;
  print({ target, position, files: files.length, bytes: bytesOf(manifest) }, () => [
    `Backed up to ${target}: ${files.length} files, ${Math.ceil(bytesOf(manifest) / MB)} MB, at least up to position ${position} of the log.`,
    'It holds passwords and keys: keep it as safe as the data directory, and on another disk.',
  ]);
  return 0;
}

/** Makes the data directory anew from a backup, and lets the server recover. */
export async function restoreBackup(source: string): Promise<number> {
  const { databaseUrl, dataDirectory } = processSettings();
  if (databaseUrl !== null)
    throw new Error(
      'A backup is restored to a data directory. Unset DATABASE_URL, or load a dump into that server with pg_restore.',
    );
  const manifest = await restore(source, dataDirectory);
  const embedded = await EmbeddedPostgres.open({ dataDirectory });
  try {
    const position = await headOf(embedded.url);
    if (position < manifest.position)
      throw new Error(
        `The restored log ends at position ${position}, but the backup was made at ${manifest.position}. Use another backup.`,
      );
    print({ dataDirectory, position, madeAt: manifest.madeAt }, () => [
      `Restored to ${dataDirectory}: the log ends at position ${position}. The backup is of ${manifest.madeAt}.`,
      'Run `thang verify` to check the log, then start Thang.',
    ]);
    return 0;
  } finally {
    await embedded.close();
  }
}

/** The end of the log of a running server; 0 when it does not run. */
async function positionOf(dataDirectory: string): Promise<number> {
  const url = await embeddedDatabaseUrl(dataDirectory);
  return url === undefined ? 0 : headOf(url).catch(() => 0);
}

async function headOf(url: string): Promise<number> {
  const database = new Database({ url, poolSize: 1, applicationName: 'thang backup' });
  try {
    return (await new EventLogReader().head(database)).position;
  } finally {
    await database.close();
  }
}

function bytesOf({ files }: BackupManifest): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function showProgress(files: number, bytes: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${files} files, ${Math.floor(bytes / MB)} MB `);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
