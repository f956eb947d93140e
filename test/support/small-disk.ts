import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PIECE = Buffer.alloc(1 << 20);
const SMALLEST_PIECE = 4096;

/** A file system in memory that is small enough to fill. Only root may mount it. */
export class SmallDisk {
  private constructor(readonly directory: string) {}

  static mount(megabytes: number): SmallDisk {
    const directory = mkdtempSync(join(tmpdir(), 'thang-disk-'));
    const { status, stderr } = spawnSync(
      'mount',
      ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) {
      rmdirSync(directory);
      throw new Error(`No small file system can be mounted here: ${stderr}`);
    }
    // The user of PostgreSQL must be able to enter the directory.
    chmodSync(directory, 0o755);
    return new SmallDisk(directory);
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.directory);
    return bavail * bsize;
  }

  /** Writes a file until at most this many bytes are free. */
  fill(leaveBytes = 0): void {
    const file = openSync(this.ballast, 'a');
    try {
      let size = PIECE.length;
      while (size >= SMALLEST_PIECE && this.freeBytes > leaveBytes) {
        try {
          writeSync(file, PIECE, 0, Math.min(size, this.freeBytes - leaveBytes));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          size /= 2;
        }
      }
    } finally {
      closeSync(file);
    }
  }

  /** Deletes the file that fills the disk. */
  empty(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    // Unmounts lazily, because a process that is still ending may use it.
    spawnSync('umount', ['--lazy', this.directory]);
    rmdirSync(this.directory);
  }

  private get ballast(): string {
    return join(this.directory, 'ballast');
  }
}

/**
 * Runs the suite where a small file system may be mounted, and reports it as skipped elsewhere. As root under
 * `CI=true` it must run.
 */
export function describeOnSmallDisk(name: string, suite: () => void): void {
  const reason = whyNotMountable();
  if (reason === undefined) return void describe(name, suite);
  if (process.env.CI === 'true' && process.getuid?.() === 0) throw new Error(reason);
  process.stderr.write(`Skipped: ${name} (${reason.trim()}).\n`);
  describe.skip(name, suite);
}

function whyNotMountable(): string | undefined {
  try {
    SmallDisk.mount(1).unmount();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
