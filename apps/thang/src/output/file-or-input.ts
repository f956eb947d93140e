import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The name that means standard input. */
const STANDARD_INPUT = '-';

/**
 * Calls `work` with a file. Standard input (`-`) is kept in a file first, because the commands read a file
 * more than once: to check its encoding, then to send it.
 */
export async function withFileOrInput<T>(path: string, work: (path: string) => Promise<T>): Promise<T> {
  if (path !== STANDARD_INPUT) return work(path);
  const directory = await mkdtemp(join(tmpdir(), 'thang-input-'));
  try {
    const file = join(directory, 'standard-input');
    await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }));
    return await work(file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
