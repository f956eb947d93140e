import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEditions, parseFramework } from '../domain/index.js';
import type { Framework, FrameworkFile, FrameworkProblem } from '../domain/index.js';

export type LoadedFrameworks =
  { frameworks: Framework[]; files: { file: string; text: string }[] } | { errors: FrameworkProblem[] };

/** A framework file that is correct by itself. */
export interface LoadedFile extends FrameworkFile {
  framework: Framework;
  text: string;
}

/**
 * Reads all `*.yaml` files of the directories (not of those below), in the order of their names. Returns
 * either all frameworks or every error in all of the files; a directory or file that cannot be read is an
 * error too. Never throws.
 */
export async function loadFrameworks(directories: readonly string[]): Promise<LoadedFrameworks> {
  const { loaded, errors } = await loadDirectories(directories);
  errors.push(...checkEditions(loaded));
  if (errors.length > 0) return { errors };
  return {
    frameworks: loaded.map(({ framework }) => framework),
    files: loaded.map(({ file, text }) => ({ file, text })),
  };
}

/** Returns the frameworks of texts that were read before; `null` when they have mistakes by now. */
export function parseFrameworks(files: readonly { file: string; text: string }[]): Framework[] | null {
  const loaded = files.flatMap(({ file, text }) => {
    const parsed = parseBytes(file, Buffer.from(text));
    return 'errors' in parsed ? [] : [parsed];
  });
  if (loaded.length < files.length || checkEditions(loaded).length > 0) return null;
  return loaded.map(({ framework }) => framework);
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
  return parseBytes(file, bytes);
}

function parseBytes(file: string, bytes: Buffer): LoadedFile | { errors: FrameworkProblem[] } {
  const text = bytes.toString('utf8');
  const parsed = parseFramework(text, file);
  if ('errors' in parsed) return parsed;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { file, text, framework: { ...parsed.framework, hash }, lineOf: parsed.lineOf };
}

function unreadable(file: string, detail: string): FrameworkProblem {
  return { file, path: '', line: null, rule: 'unreadable', detail };
}
