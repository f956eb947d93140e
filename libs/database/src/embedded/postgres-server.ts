import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { ensureCluster } from './cluster.js';
import { ordinaryUser, type OrdinaryUser, type Privileges } from './ordinary-user.js';
import { locatePostgresBinaries } from './postgres-binaries.js';
import { postgresUrl } from './postgres-url.js';

export interface PostgresServerOptions {
  /** The directory of the cluster's files; created when it does not exist. */
  directory: string;
  port: number;
  password: string;
  /** Extra `-c name=value` settings. */
  settings?: Readonly<Record<string, string>>;
  /** The file for PostgreSQL's log. Default: `<directory>.log`. */
  logFile?: string;
  /** The way around PostgreSQL's refusal to run as root. Default: detected. */
  privileges?: Privileges;
  /** Stops a start that has not finished. */
  signal?: AbortSignal;
}

const START_MS = 60_000;
const STOP_MS = 30_000;
const LOG_BYTES = 5_000_000;
const MIB = 1024 * 1024;

/** A PostgreSQL server on the loopback interface, from the npm package's binaries. */
export class PostgresServer {
  private child: ChildProcess | undefined;
  private readonly logFile: string;
  /** The offset in the log file at which this start's lines begin. */
  private logStart = 0;

  private constructor(
    private readonly options: PostgresServerOptions,
    private readonly user: OrdinaryUser,
  ) {
    this.logFile = options.logFile ?? `${options.directory}.log`;
  }

  /** Creates the cluster if there is none, starts the server and waits until it answers. */
  static async start(options: PostgresServerOptions): Promise<PostgresServer> {
    const server = new PostgresServer(options, ordinaryUser(locatePostgresBinaries(), options.privileges));
    mkdirSync(dirname(options.directory), { recursive: true });
    server.user.assertReaches(options.directory);
    await ensureCluster(options.directory, options.password, server.user);
    await server.launch();
    return server;
  }

  /** Returns the connection string of a database on this server. */
  url(database = 'postgres'): string {
    const { password, port } = this.options;
    return postgresUrl(password, port, database);
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the server has ended for any reason. */
  async ended(): Promise<void> {
    if (this.child && !hasEnded(this.child)) await once(this.child, 'exit');
  }

  /** Shuts down fast: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    const child = this.child;
    if (!child || hasEnded(child)) return;
    child.kill('SIGINT');
    // After the time limit, shut down at once. Nothing committed is lost, and the next start recovers.
    const impatient = setTimeout(() => child.kill('SIGQUIT'), STOP_MS);
    await once(child, 'exit');
    clearTimeout(impatient);
  }

  /** Shuts down at once. Nothing committed is lost, and the next start recovers. */
  kill(): void {
    this.child?.kill('SIGQUIT');
  }

  private async launch(): Promise<void> {
    const { directory, port, settings = {} } = this.options;
    const all = { ...smallMachineSettings(), port: String(port), ...settings };
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { command, args, options } = this.user.launch(this.user.binaries.postgres, [
      '-D',
      directory,
      ...flags,
    ]);
    const log = this.openLog();
    // The server has its own process group, so that Ctrl-C in the terminal reaches only Thang, which finishes
    // its work first.
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    this.child = child;
    await this.answering(child);
  }

  private async answering(child: ChildProcess): Promise<void> {
    const deadline = performance.now() + START_MS;
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    for (;;) {
      if (failure) throw failure;
      if (this.options.signal?.aborted) {
        this.kill();
        await this.ended();
      }
      if (hasEnded(child)) throw new PostgresStartError(this.lastWords());
      if (await answers(this.url())) return;
      if (performance.now() > deadline) throw new PostgresStartError(this.lastWords());
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  private openLog(): number {
    if (existsSync(this.logFile) && statSync(this.logFile).size > LOG_BYTES)
      renameSync(this.logFile, `${this.logFile}.1`);
    const log = openSync(this.logFile, 'a', 0o600);
    this.logStart = fstatSync(log).size;
    return log;
  }

  private lastWords(): string {
    return readFileSync(this.logFile)
      .subarray(this.logStart)
      .toString()
      .trimEnd()
      .split('\n')
      .slice(-15)
      .join('\n');
  }
}

/** PostgreSQL did not start; `log` holds its last log lines. */
export class PostgresStartError extends Error {
  constructor(readonly log: string) {
    super(`PostgreSQL did not start:\n${log}`);
    this.name = 'PostgresStartError';
  }
}

/**
 * Settings for a small machine: durable as by default (`fsync` and `synchronous_commit` on), little memory,
 * and no access from the network.
 */
function smallMachineSettings(): Record<string, string> {
  const sharedBuffers = Math.min(512, Math.max(64, Math.floor(totalmem() / MIB / 16)));
  return {
    listen_addresses: '127.0.0.1',
    // No socket file: its path may have at most 107 bytes, and a data directory's path may be longer.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${sharedBuffers}MB`,
    max_wal_size: '1GB',
    checkpoint_timeout: '10min',
    jit: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
