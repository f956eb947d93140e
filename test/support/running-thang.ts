import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { formatClock } from '#config';
import { usedDataDirectory } from './data-directory.js';
import { freePort } from './free-port.js';
import { startService, waitUntilReady, type ServiceProcess } from './running-service.js';
import { ThangClient } from './thang-client.js';

/** The built command line. */
export const PROGRAM = 'dist/programs/thang.js';

/** The whole product as `npm start` runs it, in a data directory of its own. */
export interface RunningThang {
  base: string;
  directory: string;
  /** A client with the administrator's key. */
  client: ThangClient;
  process: ServiceProcess;
  /** Starts it again on the same data after `process` has ended. */
  restart: () => Promise<void>;
  /** Stops it and deletes its data. */
  close: () => Promise<void>;
}

/** Returns settings with which the clock of Thang starts at this instant and then runs at real speed. */
export function clockFrom(instant: string): Record<string, string> {
  const from = Date.parse(instant);
  return {
    THANG_CLOCK: formatClock({ simulatedStart: from, realStart: Date.now(), rate: 1, simulatedEnd: from }),
  };
}

export async function startThang(settings: Record<string, string> = {}): Promise<RunningThang> {
  return startOn(settings.THANG_DATA_DIR ?? (await dataDirectory(settings)), settings);
}

/**
 * With these settings a first start differs from a later one: it lays down the time zone, and has no correct
 * files of an earlier start to stand in for broken ones.
 */
const FIRST_START = [
  'DATABASE_URL',
  'THANG_TIME_ZONE',
  'THANG_CLOCK',
  'THANG_FRAMEWORKS',
  'THANG_ALERT_RULES',
];

async function dataDirectory(settings: Record<string, string>): Promise<string> {
  if (FIRST_START.some((name) => name in settings)) return mkdtemp(join(tmpdir(), 'thang-e2e-'));
  return usedDataDirectory(async (directory) => {
    const { process } = await startOn(directory, {});
    await process.stop();
  });
}

async function startOn(directory: string, settings: Record<string, string>): Promise<RunningThang> {
  const port = settings.PORT ?? String(await freePort());
  const base = `http://127.0.0.1:${port}`;
  const env = { PORT: port, THANG_DATA_DIR: directory, THANG_LOG_LEVEL: 'warn', ...settings };
  const start = async (): Promise<ServiceProcess> => {
    const process = startService([PROGRAM, 'start'], env);
    let ended = false;
    void process.exited.then(() => (ended = true));
    await waitUntilReady(base, () => ended);
    if (ended) throw new Error(process.output());
    return process;
  };
  const process = await start().catch(async (error: unknown) => {
    await rm(directory, { recursive: true, force: true });
    throw error;
  });
  const key = (await readFile(join(directory, 'admin.key'), 'utf8')).trim();
  const thang: RunningThang = {
    base,
    directory,
    client: new ThangClient(base, key),
    process,
    restart: async () => {
      thang.process = await start();
    },
    close: async () => {
      await thang.process.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return thang;
}

/** Runs `thang …` on the data directory of a running instance, and returns its output. */
export async function runThang(thang: RunningThang, args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, THANG_DATA_DIR: thang.directory };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], { env });
  return stdout;
}

/** What one run of the command line printed, and its exit code. */
export interface CommandResult {
  code: number | null;
  out: string;
  err: string;
}

/**
 * Runs `thang …` with these variables alone and resolves at its end, whatever its exit code. It does not
 * block this process, which would miss that a server closes an idle connection.
 */
export async function runCommand(
  env: Record<string, string>,
  args: string[],
  input?: string,
): Promise<CommandResult> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number | null, out, err };
}
