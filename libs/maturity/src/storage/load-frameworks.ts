import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkEditions, parseFramework } from '../domain/index.js';
import type { Framework, FrameworkProblem } from '../domain/index.js';

export type LoadedFrameworks = { frameworks: Framework[] } | { errors: FrameworkProblem[] };

interface LoadedFile {
  file: string;
  framework: Framework;
}

/**
 * Reads all `*.yaml` files of the directories (not of those below), in the order of their names. Gives either all frameworks
 * or every error in all of the files; a directory or file that cannot be read is an error too. Never throws.
 */
export async function loadFrameworks(directories: readonly string[]): Promise<LoadedFrameworks> {
  const errors: FrameworkProblem[] = [];
  const loaded: LoadedFile[] = [];
  for (const directory of directories) {
    for (const file of await filesIn(directory, errors)) {
      const entry = await loadFile(file, errors);
      if (entry) loaded.push(entry);
    }
  }
  errors.push(...checkEditions(loaded));
  return errors.length > 0 ? { errors } : { frameworks: loaded.map(({ framework }) => framework) };
}

async function filesIn(directory: string, errors: FrameworkProblem[]): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(directory, name));
  } catch {
    errors.push(unreadable(directory, 'The directory cannot be read.'));
    return [];
  }
}

async function loadFile(file: string, errors: FrameworkProblem[]): Promise<LoadedFile | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    errors.push(unreadable(file, 'The file cannot be read.'));
    return null;
  }
  const parsed = parseFramework(bytes.toString('utf8'), file);
  if ('errors' in parsed) {
    errors.push(...parsed.errors);
    return null;
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { file, framework: { ...parsed.framework, hash } };
}

function unreadable(file: string, detail: string): FrameworkProblem {
  return { file, path: '', line: null, rule: 'unreadable', detail };
}
