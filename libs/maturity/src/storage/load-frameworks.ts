import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEditions, parseFramework } from '../domain/index.js';
import type { Framework, FrameworkFile, FrameworkProblem } from '../domain/index.js';

export type LoadedFrameworks = { frameworks: Framework[] } | { errors: FrameworkProblem[] };

/** A framework file that is correct by itself. */
export interface LoadedFile extends FrameworkFile {
  framework: Framework;
}

/**
 * Reads all `*.yaml` files of the directories (not of those below), in the order of their names. Returns
 * either all frameworks or every error in all of the files; a directory or file that cannot be read is an
 * error too. Never throws.
 */
export async function loadFrameworks(directories: readonly string[]): Promise<LoadedFrameworks> {
  const { loaded, errors } = await loadDirectories(directories);
  errors.push(...checkEditions(loaded));
  return errors.length > 0 ? { errors } : { frameworks: loaded.map(({ framework }) => framework) };
}

/** Returns the files of the directories that are correct by themselves, and the problems of the others. */
export async function loadDirectories(
  directories: readonly string[],
): Promise<{ loaded: LoadedFile[]; errors: FrameworkProblem[] }> {
  const errors: FrameworkProblem[] = [];
  const loaded: LoadedFile[] = [];
  for (const directory of directories) {
    const files = await frameworkFilesIn(directory);
    if (!files)
      errors.push(unreadable(directory, 'The directory cannot be read: create it, or name another one.'));
    for (const file of files ?? []) {
      const entry = await loadFile(file);
      if ('errors' in entry) errors.push(...entry.errors);
      else loaded.push(entry);
    }
  }
  return { loaded, errors };
}

/** Returns the files in the order of their names, or `null` when the directory cannot be read. */
export async function frameworkFilesIn(directory: string): Promise<string[] | null> {
  const names = await readdir(directory).catch(() => null);
  if (!names) return null;
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(directory, name));
}

/** Reads one file. Never throws: the list holds every problem. */
export async function loadFile(file: string): Promise<LoadedFile | { errors: FrameworkProblem[] }> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null)
    return { errors: [unreadable(file, 'The file cannot be read: check its name and its rights.')] };
  const parsed = parseFramework(bytes.toString('utf8'), file);
  if ('errors' in parsed) return parsed;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { file, framework: { ...parsed.framework, hash }, lineOf: parsed.lineOf };
}

function unreadable(file: string, detail: string): FrameworkProblem {
  return { file, path: '', line: null, rule: 'unreadable', detail };
}
