import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './product.js';

export interface PeerResult {
  name: string;
  rate: number;
}

/** Alternatives to Thang: what a team would write by hand, and what it would install. */
export type Peer = 'handmade' | 'emmett' | 'castore' | 'message-db';

/**
 * Runs the peers on the same PostgreSQL. They are a folder of scripts outside this repository; each script
 * writes one line of JSON per figure into the file `RESULTS`. Without the folder or Redis they are left out,
 * and the report says so.
 */
export async function measurePeers(
  bench: Bench,
  directory: string,
  peers: readonly Peer[],
): Promise<PeerResult[]> {
  if (!existsSync(directory) || !bench.redis) return [];
  const copy = mkdtempSync(join(tmpdir(), 'thang-peers-'));
  try {
    cpSync(directory, copy, { recursive: true });
    spawnSync('chmod', ['-R', 'u+w', copy]);
    spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: copy, stdio: 'inherit' });
    const results = join(copy, 'results.jsonl');
    for (const peer of peers) await runPeer(copy, peer, bench, results);
    return await readResults(results);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function runPeer(cwd: string, peer: Peer, bench: Bench, results: string): Promise<void> {
  const env = {
    ...process.env,
    PG_URL: bench.server.url(),
    // Some peers parse the address and leave out the password.
    PGPASSWORD: new URL(bench.server.url()).password,
    REDIS_PORT: String(bench.redis?.port),
    SERVER_PIDS: String(bench.server.pid),
    RESULTS: results,
    RUNS: '1',
    SECS: '4',
    NOQUIET: '1',
  };
  const child = spawn(process.execPath, [`peers/${peer}.mjs`], { cwd, env, stdio: 'inherit' });
  await once(child, 'exit');
}

async function readResults(file: string): Promise<PeerResult[]> {
  if (!existsSync(file)) return [];
  const { readFile } = await import('node:fs/promises');
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as PeerResult).map(({ name, rate }) => ({ name, rate }));
}
