import { isDiskFull } from '../database-errors.js';
import type { DiskSpace } from '../disk-space.js';
import { EMBEDDED_DATABASE } from './embedded-database-url.js';
import { takeHostLock, type HostLock } from './host-lock.js';
import {
  choosePort,
  password,
  prepareFiles,
  removeUnfinished,
  type EmbeddedFiles,
} from './embedded-files.js';
import { InstanceGuard } from './instance-guard.js';
import type { Privileges } from './ordinary-user.js';
import { PostgresServer, PostgresStartError } from './postgres-server.js';
import { postgresUrl } from './postgres-url.js';
import { isAlive, runningPostmaster, type Postmaster } from './postmaster-pid.js';

const SETTLE_MS = 60_000;
const RETRY_MS = 100;
const START_AGAIN_MS = 500;
const ORPHAN_STOP_MS = 30_000;

export interface EmbeddedPostgresOptions {
  /** THANG_DATA_DIR; the server's files are in `postgres/` below it. */
  dataDirectory: string;
  /** Extra `-c name=value` settings of the server. */
  settings?: Readonly<Record<string, string>>;
  /** The way around PostgreSQL's refusal to run as root. Default: detected. */
  privileges?: Privileges;
  /**
   * The disk of the data directory. When a full disk has ended the server, restarts are tried for as long as
   * the disk stays full.
   */
  diskSpace?: DiskSpace;
  /** Locks the directory on this machine. Default: with a lock of the kernel. */
  hostLock?: (directory: string) => Promise<HostLock | undefined>;
  /** Called with a sentence when something unusual was handled. */
  onNotice?: (sentence: string) => void;
  /** Called once when the server is lost for good: another instance took over, or it does not start again. */
  onLost?: (error: Error) => void;
}

/** Another Thang uses the data directory. */
export class InstanceRunningError extends Error {
  constructor(dataDirectory: string) {
    super(`Another Thang is running on ${dataDirectory}. Stop it first, or choose another THANG_DATA_DIR.`);
    this.name = 'InstanceRunningError';
  }
}

/**
 * The PostgreSQL server that `thang start` brings. There is one supervisor per data directory, even when
 * several start at once. A server that a killed supervisor left behind is stopped and started again. A server
 * that ends is started again on the same port.
 */
export class EmbeddedPostgres {
  private server: PostgresServer | undefined;
  private guard: InstanceGuard | undefined;
  private port = 0;
  private readonly stopping = new AbortController();
  private restarting: Promise<void> | undefined;

  private constructor(
    private readonly options: EmbeddedPostgresOptions,
    private readonly files: EmbeddedFiles,
    private readonly hostLock: HostLock,
    private readonly password: string,
  ) {}

  /** @throws InstanceRunningError, or an Error with a sentence that says why it cannot start */
  static async open(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const files = await prepareFiles(options.dataDirectory);
    const hostLock = await (options.hostLock ?? takeHostLock)(files.home);
    if (!hostLock) throw new InstanceRunningError(options.dataDirectory);
    await removeUnfinished(files.home);
    const embedded = new EmbeddedPostgres(options, files, hostLock, await password(files.home));
    try {
      await embedded.bringUp();
    } catch (error) {
      await embedded.close();
      throw error;
    }
    return embedded;
  }

  /** The connection string of Thang's database. It stays the same as long as the server is open. */
  get url(): string {
    return postgresUrl(this.password, this.port, EMBEDDED_DATABASE);
  }

  get pid(): number | undefined {
    return this.server?.pid;
  }

  private get closing(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Shuts the server down. Stop its users first. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.restarting;
    await this.guard?.release();
    await this.server?.stop();
    await this.hostLock.release();
  }

  /**
   * Kills the server when there is no time for a shutdown. Nothing committed is lost; the next start
   * recovers.
   */
  kill(): void {
    this.stopping.abort();
    this.server?.kill();
  }

  /** Starts a server under this process's lock; stops an orphaned one before. */
  private async bringUp(): Promise<void> {
    const deadline = performance.now() + SETTLE_MS;
    while (!this.closing) {
      const other = runningPostmaster(this.files.cluster);
      const settled = other ? await this.removeOrphan(other, deadline) : await this.launch(deadline);
      if (settled) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /**
   * Stops a server that another supervisor started, if that supervisor was killed. Throws if it still runs.
   */
  private async removeOrphan(other: Postmaster, deadline: number): Promise<false> {
    const guard = await InstanceGuard.take(
      postgresUrl(this.password, other.port, 'postgres'),
      () => undefined,
    );
    if (guard === 'taken') throw new InstanceRunningError(this.options.dataDirectory);
    if (guard === 'unreachable') {
      if (performance.now() < deadline) return false;
      throw new Error(
        `A PostgreSQL server (process ${other.pid}) holds ${this.files.cluster} and does not answer. Stop it, then start again.`,
      );
    }
    this.options.onNotice?.('Stopping the PostgreSQL server that an earlier run left behind.');
    process.kill(other.pid, 'SIGINT');
    await guard.release();
    await waitForEnd(other.pid);
    return false;
  }

  private async launch(deadline: number): Promise<boolean> {
    this.port = await this.choosePort();
    try {
      this.server = await PostgresServer.start({
        directory: this.files.cluster,
        port: this.port,
        password: this.password,
        logFile: this.files.logFile,
        settings: this.options.settings,
        privileges: this.options.privileges,
        signal: this.stopping.signal,
      });
      await this.takeGuard();
      await this.guard?.ensureDatabase(EMBEDDED_DATABASE);
    } catch (error) {
      this.server?.kill();
      await this.server?.ended();
      if (isPassing(error) && performance.now() < deadline) return false;
      throw error;
    }
    void this.watch(this.server);
    return true;
  }

  /** Returns the port to start on. A restarted server keeps its port, because services know the URL. */
  private choosePort(): Promise<number> {
    return this.server ? Promise.resolve(this.port) : choosePort(this.files.home);
  }

  private async takeGuard(): Promise<void> {
    const url = postgresUrl(this.password, this.port, 'postgres');
    const guard = await InstanceGuard.take(url, () => void this.retakeGuard());
    if (guard === 'taken') throw new InstanceRunningError(this.options.dataDirectory);
    this.guard = guard === 'unreachable' ? undefined : guard;
    if (!this.guard) throw new PostgresStartError('The server stopped answering.');
  }

  /** Takes the lock again after its session was ended from outside while the server runs. */
  private async retakeGuard(): Promise<void> {
    while (!this.closing && this.server?.pid && isAlive(this.server.pid)) {
      try {
        return await this.takeGuard();
      } catch (error) {
        if (error instanceof InstanceRunningError) return this.lose(error);
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** Starts the server again whenever it ends by itself. */
  private async watch(server: PostgresServer): Promise<void> {
    await server.ended();
    if (this.closing) return;
    this.options.onNotice?.('PostgreSQL ended unexpectedly; starting it again.');
    await this.guard?.release();
    this.restarting = this.bringBack().catch((error: unknown) => {
      this.lose(error instanceof Error ? error : new Error(String(error)));
    });
    await this.restarting;
  }

  /**
   * Tries until the server is up again. Waits for a full disk without limit. Any other problem that lasts a
   * minute is thrown, for a person to solve.
   * @throws the problem that keeps the server from starting
   */
  private async bringBack(): Promise<void> {
    let giveUpAt = performance.now() + SETTLE_MS;
    let saidFull = false;
    while (!this.closing) {
      const wasLow = this.options.diskSpace?.isLow ?? false;
      try {
        return await this.bringUp();
      } catch (error) {
        if (error instanceof InstanceRunningError) throw error;
        // On a full disk PostgreSQL's last log lines may be missing, too, so check the disk itself before and
        // after.
        const isFull = wasLow || isForWantOfSpace(error) || (this.options.diskSpace?.isLow ?? false);
        if (isFull) giveUpAt = performance.now() + SETTLE_MS;
        else if (performance.now() > giveUpAt) throw error;
        if (isFull && !saidFull) this.options.onNotice?.('The disk is full: PostgreSQL waits for space.');
        saidFull ||= isFull;
      }
      await new Promise((resolve) => setTimeout(resolve, START_AGAIN_MS));
    }
  }

  private lose(error: Error): void {
    if (this.closing) return;
    this.options.onLost?.(error);
  }
}

/**
 * Returns true for problems that may pass: another server on the port, a predecessor whose processes are not
 * all gone yet, or another instance that was faster.
 */
function isPassing(error: unknown): boolean {
  if (!(error instanceof PostgresStartError)) return false;
  return /could not bind|Address already in use|pre-existing shared memory|lock file "postmaster\.pid" already exists|stopped answering/.test(
    error.log,
  );
}

function isForWantOfSpace(error: unknown): boolean {
  if (error instanceof PostgresStartError) return error.log.includes('No space left on device');
  return isDiskFull(error);
}

async function waitForEnd(pid: number): Promise<void> {
  const start = performance.now();
  let pressed = false;
  while (isAlive(pid)) {
    const waited = performance.now() - start;
    if (waited > 2 * ORPHAN_STOP_MS)
      throw new Error(
        `The PostgreSQL server of an earlier run (process ${pid}) does not stop. Stop it, then start again.`,
      );
    if (waited > ORPHAN_STOP_MS && !pressed) process.kill(pid, 'SIGQUIT');
    pressed ||= waited > ORPHAN_STOP_MS;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
