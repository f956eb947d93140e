import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  link,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isAlive } from './postmaster-pid.js';

/** What the embedded server keeps in the data directory. */
export interface EmbeddedFiles {
  /** `postgres/` in the data directory. */
  home: string;
  cluster: string;
  logFile: string;
}

/**
 * Makes the data directory and the server's own in it. @throws Error with a sentence when it cannot be used
 */
export async function prepareFiles(dataDirectory: string): Promise<EmbeddedFiles> {
  return filesIn(await prepareDataDirectory(dataDirectory, 'postgres'));
}

/**
 * Makes the data directory, and a folder in it if one is named, unless they are there. Others may pass
 * through it (PostgreSQL's own user must), not look into it.
 * @returns the real path of the innermost
 * @throws Error with a sentence when it cannot be used
 */
export async function prepareDataDirectory(dataDirectory: string, folder = '.'): Promise<string> {
  try {
    await mkdir(join(dataDirectory, folder), { recursive: true, mode: 0o711 });
    const path = await realpath(join(dataDirectory, folder));
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return path;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new Error(
      `The data directory ${dataDirectory} cannot be used (${code}). Set THANG_DATA_DIR to a directory that this user may write.`,
    );
  }
}

function filesIn(home: string): EmbeddedFiles {
  return { home, cluster: join(home, 'data'), logFile: join(home, 'server.log') };
}

/** What an `initdb` that was killed left behind. */
export async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = Number(/^data\.new-(\d+)$|^\.initdb-(\d+)$/.exec(name)?.slice(1).find(Boolean));
    if (pid && !isAlive(pid)) await rm(join(home, name), { recursive: true, force: true });
  }
}

/** The server's password, made at the first start, readable by its owner alone. */
export async function password(home: string): Promise<string> {
  const file = join(home, 'password');
  const fresh = join(home, `.password-${process.pid}`);
  await writeFile(fresh, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    // Whole or not at all, and the first one stays.
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
  return readFile(file, 'utf8');
}

/** The port of the last start, while it is free; else another, which is remembered. */
export async function choosePort(home: string): Promise<number> {
  const remembered = Number(await readFile(join(home, 'port'), 'utf8').catch(() => ''));
  const port = remembered && (await isFree(remembered)) ? remembered : await anyFreePort();
  await writeFile(join(home, 'port'), String(port), { mode: 0o600 });
  return port;
}

/** How to reach the server of a data directory, by the files in it; undefined when it never had one. */
export async function knownAccess(
  dataDirectory: string,
): Promise<{ port: number; password: string } | undefined> {
  const home = join(dataDirectory, 'postgres');
  const there = await stat(join(home, 'data', 'PG_VERSION')).catch(() => undefined);
  if (!there) return undefined;
  const [port, secret] = await Promise.all([
    readFile(join(home, 'port'), 'utf8'),
    readFile(join(home, 'password'), 'utf8'),
  ]);
  return { port: Number(port), password: secret };
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOn(port)) !== undefined;
}

async function anyFreePort(): Promise<number> {
  const port = await listenOn(0);
  if (port === undefined) throw new Error('No free TCP port on the loopback interface.');
  return port;
}

function listenOn(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
