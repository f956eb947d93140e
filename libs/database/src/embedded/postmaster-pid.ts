import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The server that `postmaster.pid` in a cluster's directory names. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * Returns the server that runs on this cluster, if there is one. Removes a stale file whose process number
 * now belongs to another program.
 */
export function runningPostmaster(directory: string): Postmaster | undefined {
  const file = join(directory, 'postmaster.pid');
  const [pid, , , port] = readIfThere(file).split('\n').map(Number);
  if (!pid) return undefined;
  if (isPostgres(pid, directory)) return { pid, port: port ?? 0 };
  // PostgreSQL refuses to start while any process has the number in a stale file. After a reboot that is
  // likely.
  rmSync(file, { force: true });
  return undefined;
}

/** Returns whether the process runs. A zombie process does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Returns true for a zombie. In a container whose first process is not an init, a killed server stays one for
 * ever.
 */
function isZombie(pid: number): boolean {
  return /^\d+ \(.*\) Z /s.test(readIfThere(`/proc/${pid}/stat`));
}

function isPostgres(pid: number, directory: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  // The command is unknown. Assume that it is the server, because starting a second one on its files would
  // damage them.
  if (command === '') return true;
  return command.includes('postgres') && command.includes(directory);
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid);
  return readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

function ps(pid: number): string {
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
