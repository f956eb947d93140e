import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Settings } from '#config';
import { DiskSpace } from '#database';
import { ADMIN_KEY_FILE } from '../instance/admin-key.js';
import { knownAddress } from '../instance/known-address.js';
import { failed, messageOf, ok, warning, type Finding } from './examination.js';

const MB = 1_000_000;
const RECOMMENDED_NODE = 24;
const ANSWER_WITHIN_MS = 5_000;

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const runs = major > 20 || (major === 20 && minor >= 19);
  if (!runs)
    return failed('node', `Node ${version} is too old.`, `Install Node ${RECOMMENDED_NODE}, at least 20.19.`);
  if (major >= RECOMMENDED_NODE) return ok('node', `Node ${version}.`);
  return warning(
    'node',
    `Node ${version} works.`,
    `Node ${RECOMMENDED_NODE} is recommended and kept up longer.`,
  );
}

export function checkDirectory({ dataDirectory, minFreeBytes }: Settings): Finding[] {
  const directory = nearestExisting(dataDirectory);
  try {
    if (!statSync(directory).isDirectory()) throw new Error(`${directory} is no directory.`);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    const advice = 'Set THANG_DATA_DIR to a directory that this user may write.';
    return [failed('data directory', messageOf(error), advice)];
  }
  const found = ok('data directory', `${dataDirectory} can be written.`);
  const free = DiskSpace.of(directory, minFreeBytes).freeBytes() ?? 0;
  const words = `${Math.floor(free / MB)} MB are free; ${minFreeBytes / MB} MB are kept for PostgreSQL.`;
  const advice = 'Free some space, or move THANG_DATA_DIR to a larger disk.';
  if (free < minFreeBytes) return [found, failed('disk', words, advice)];
  return [found, free < 10 * minFreeBytes ? warning('disk', words, advice) : ok('disk', words)];
}

/** Whether PORT is free, or taken by the Thang of this data directory. */
export async function checkPort({ port, host, dataDirectory }: Settings): Promise<Finding> {
  if (port === 0) return ok('port', 'PORT is 0: any free port is taken.');
  if (await isFree(port, host)) return ok('port', `${host}:${port} is free.`);
  const known = await knownAddress(dataDirectory);
  if (known && (await answersAsThang(known.url)))
    return ok('port', `${host}:${port} is used by the Thang that runs on ${dataDirectory}.`);
  return failed(
    'port',
    `${host}:${port} is used by another program, or may not be used.`,
    'Choose another PORT, or stop that program.',
  );
}

export function checkAdminKey({ dataDirectory }: Settings): Finding {
  const path = join(dataDirectory, ADMIN_KEY_FILE);
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file)
    return warning(
      'keys',
      `There is no ${path}.`,
      'The first start makes it. Later: `thang keys create --name administrator --right administer`.',
    );
  if ((file.mode & 0o077) === 0) return ok('keys', `${path} can be read by its owner alone.`);
  return failed('keys', `${path} can be read by other users.`, `Run: chmod 600 ${path}`);
}

export async function checkRunning({ dataDirectory }: Settings): Promise<Finding> {
  const known = await knownAddress(dataDirectory);
  if (!known) return ok('running', 'No Thang was started on this data directory.');
  try {
    const answer = await fetch(`${known.url}/health/ready`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (answer.ok) return ok('running', `${known.url} is ready.`);
    const { detail = '' } = (await answer.json()) as { detail?: string };
    return failed('running', `${known.url} is not ready. ${detail}`, 'Look at the last warnings in the log.');
  } catch {
    return warning('running', `Nothing answers at ${known.url}.`, 'Start it, if it should run: npm start.');
  }
}

/** Returns the directory itself, or the one above in which it would be made. */
function nearestExisting(directory: string): string {
  return existsSync(directory) ? directory : nearestExisting(dirname(directory));
}

async function answersAsThang(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
