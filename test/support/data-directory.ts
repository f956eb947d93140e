import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.js';

/** Where PostgreSQL remembers its port. Each copy must look for one of its own. */
const PORT = join('postgres', 'port');

/**
 * Returns a new data directory of an installation that was started once and stopped. The first caller of a
 * run makes it by `start`; the others copy it, because creating and migrating a database takes most of the
 * time of a first start.
 */
export async function usedDataDirectory(start: (directory: string) => Promise<void>): Promise<string> {
  const template = join(tmpdir(), 'thang-template');
  if (!(await exists(template))) await make(template, start);
  const directory = await mkdtemp(join(tmpdir(), 'thang-e2e-'));
  // Keeps owners: PostgreSQL runs as an ordinary user and reads only what it owns.
  await promisify(execFile)('cp', ['-a', `${template}/.`, directory]);
  await rm(join(directory, PORT), { force: true });
  return directory;
}

async function make(template: string, start: (directory: string) => Promise<void>): Promise<void> {
  const unfinished = `${template}-unfinished`;
  const isFirst = await mkdir(unfinished).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await start(unfinished);
    await rename(unfinished, template);
  } else {
    await eventually(() => stat(template), { withinMs: 60_000 });
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
