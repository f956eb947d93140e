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

/** The paths of the embedded server in the data directory. */
export interface EmbeddedFiles {
  /** `postgres/` in the data directory. */
  home: string;
  cluster: string;
  logFile: string;
}

/**
 * Creates the data directory and the server's own directory in it.
 * @throws Error with a sentence when it cannot be used
 */
export async function prepareFiles(dataDirectory: string): Promise<EmbeddedFiles> {
  return filesIn(await prepareDataDirectory(dataDirectory, 'postgres'));
}

/**
 * Creates the data directory, and a folder in it if one is named, unless they exist. Other users may pass
 * through it, because PostgreSQL's own user must, but not list it.
 * @returns the real path of the innermost directory
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

export function filesIn(home: string): EmbeddedFiles {
  return { home, cluster: join(home, 'data'), logFile: join(home, 'server.log') };
}

/** Removes what an `initdb` that was killed left behind. */
export async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = Number(/^data\.new-(\d+)$|^\.initdb-(\d+)$/.exec(name)?.slice(1).find(Boolean));
    if (pid && !isAlive(pid)) await rm(join(home, name), { recursive: true, force: true });
  }
}

/** Returns the server's password, which is created at the first start and readable by its owner alone. */
export async function password(home: string): Promise<string> {
  const file = join(home, 'password');
  const fresh = join(home, `.password-${process.pid}`);
  await writeFile(fresh, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    // The link makes the file appear complete or not at all. If another process has made it first, that one
    // stays.
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
  return readFile(file, 'utf8');
}

/** Returns the port of the last start if it is free. Otherwise picks another one and remembers it. */
export async function choosePort(home: string): Promise<number> {
  const remembered = Number(await readFile(join(home, 'port'), 'utf8').catch(() => ''));
  const port = remembered && (await isFree(remembered)) ? remembered : await anyFreePort();
  await writeFile(join(home, 'port'), String(port), { mode: 0o600 });
  return port;
}

/**
 * Returns how to connect to the server of a data directory, according to its files; undefined when it never
 * had one.
 */
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
