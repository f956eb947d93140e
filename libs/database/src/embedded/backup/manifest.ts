import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BackedUpFile } from './backup-files.js';

export const MANIFEST = 'backup.json';

/** What a backup says of itself. It is written last: a directory without it is no complete backup. */
export interface BackupManifest {
  format: 1;
  /** The version of Thang that made it. */
  thang: string;
  /** The major version of PostgreSQL that its files need. */
  postgres: string;
  /** RFC 3339. */
  madeAt: string;
  /** The position of the log that was reached when the backup began; the backup holds at least this. */
  position: number;
  files: BackedUpFile[];
}

/** @throws Error with a sentence when the directory holds no complete backup of this format */
export async function readManifest(directory: string): Promise<BackupManifest> {
  const text = await readFile(join(directory, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error(
      `${directory} holds no complete backup: there is no ${MANIFEST}. Name the directory that \`thang backup\` wrote.`,
    );
  const manifest = JSON.parse(text) as BackupManifest;
  if (manifest.format !== 1)
    throw new Error(`The backup in ${directory} was made by a newer Thang. Restore it with that version.`);
  return manifest;
}

/** @throws Error that names the first file that is missing or differs from what was backed up */
export async function assertIntact(directory: string, { files }: BackupManifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const found = await stat(join(directory, path)).catch(() => undefined);
    if (found?.size === bytes && (await hashOf(join(directory, path))) === sha256) continue;
    const fault = found ? 'differs from what was backed up' : 'is missing';
    throw new Error(`The backup is damaged: ${path} ${fault}. Nothing was restored. Use another backup.`);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
