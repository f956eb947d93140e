import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile, rm, access } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { locatePostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

export interface PostgresServerOptions {
  /** Holds the cluster's files; made when it does not exist. */
  directory: string;
  port: number;
  password: string;
  /** Extra `-c name=value` settings. */
  settings?: Readonly<Record<string, string>>;
  onLog?: (line: string) => void;
}

/** A PostgreSQL server of our own, from the npm package's binaries, on the loopback interface. */
export class PostgresServer {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly options: PostgresServerOptions,
    private readonly binaries: PostgresBinaries,
  ) {}

  static async start(options: PostgresServerOptions): Promise<PostgresServer> {
    const server = new PostgresServer(options, locatePostgresBinaries());
    await server.initialise();
    await server.launch();
    return server;
  }

  /** The connection string of a database on this server. */
  url(database = 'postgres'): string {
    return `postgres://thang:${encodeURIComponent(this.options.password)}@127.0.0.1:${this.options.port}/${database}`;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    await once(child, 'exit');
  }

  private async initialise(): Promise<void> {
    const { directory, password } = this.options;
    if (await exists(join(directory, 'PG_VERSION'))) return;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const passwordFile = join(directory, '..', `.pw-${process.pid}`);
    await writeFile(passwordFile, password, { mode: 0o600 });
    try {
      await this.run(this.binaries.initdb, [
        '-D', directory, '-U', 'thang', '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8',
        '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      ]); // prettier-ignore
    } finally {
      await rm(passwordFile, { force: true });
    }
  }

  private async launch(): Promise<void> {
    const { directory, port, settings = {}, onLog } = this.options;
    const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings };
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const [command, args] = asOrdinaryUser(this.binaries.postgres, ['-D', directory, ...flags]);
    // A process group of its own: Ctrl-C in the terminal must reach us first, so that we can drain before it stops.
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    this.process = child;
    const lines: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      lines.push(text);
      if (lines.length > 50) lines.shift();
      onLog?.(text);
    });
    const deadline = Date.now() + 30_000;
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`PostgreSQL did not start:\n${lines.join('')}`);
      if (await this.answers()) return;
      if (Date.now() > deadline) throw new Error(`PostgreSQL did not answer within 30 s:\n${lines.join('')}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  private async answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.url() });
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

  private async run(binary: string, args: string[]): Promise<void> {
    const [command, all] = asOrdinaryUser(binary, args);
    const child = spawn(command, all, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${binary} failed:\n${errors}`);
  }
}

/** PostgreSQL refuses to run as root; a user namespace makes root look like an ordinary user to it. */
function asOrdinaryUser(binary: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [binary, args];
  return ['unshare', ['--user', '--map-user=1000', '--map-group=1000', binary, ...args]];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
