import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres, type EmbeddedPostgresOptions } from '#database';
import { startService, type ServiceProcess } from './running-service.js';

/**
 * Starts embedded servers in a directory of their own, in this process and in processes that can be killed,
 * and removes all of them.
 */
export class EmbeddedWorkbench {
  dataDirectory: string;
  private readonly open: EmbeddedPostgres[] = [];
  private readonly supervisors: ServiceProcess[] = [];

  private constructor(readonly base: string) {
    this.dataDirectory = join(base, 'data');
  }

  static async create(): Promise<EmbeddedWorkbench> {
    const base = await mkdtemp(join(tmpdir(), 'thang-embedded-'));
    chmodSync(base, 0o755);
    return new EmbeddedWorkbench(base);
  }

  async start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const embedded = await EmbeddedPostgres.open({ dataDirectory: this.dataDirectory, ...options });
    this.open.push(embedded);
    return embedded;
  }

  /**
   * Starts a server in a process of its own, which prints `UP <pid of the server>` or `REFUSED <why>`, and
   * later perhaps `LOST <why>`.
   */
  startElsewhere(): ServiceProcess {
    const script = `
      import { EmbeddedPostgres } from '#database';
      const onLost = (error) => { console.log('LOST ' + error.message); process.exit(3); };
      EmbeddedPostgres.open({ dataDirectory: ${JSON.stringify(this.dataDirectory)}, onLost }).then(
        (embedded) => console.log('UP ' + embedded.pid),
        (error) => { console.log('REFUSED ' + error.message); process.exit(2); },
      );`;
    const supervisor = startService(['--input-type=module', '-e', script], {});
    this.supervisors.push(supervisor);
    return supervisor;
  }

  async clear(): Promise<void> {
    await Promise.all(this.supervisors.map((supervisor) => supervisor.kill()));
    await Promise.all(this.open.map((embedded) => embedded.close()));
    this.killOrphan();
    await rm(this.base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private killOrphan(): void {
    const file = join(this.dataDirectory, 'postgres', 'data', 'postmaster.pid');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    try {
      if (pid) process.kill(pid, 'SIGKILL');
    } catch {
      // The process has ended already.
    }
  }
}

/** Returns the rows of one statement over a connection of its own. */
export async function queryOnce(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end().catch(() => undefined);
  }
}
