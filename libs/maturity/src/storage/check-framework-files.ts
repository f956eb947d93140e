import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkEditions } from '../domain/index.js';
import type { Framework, FrameworkProblem } from '../domain/index.js';
import { loadDirectories, loadFile, type LoadedFile } from './load-frameworks.js';

interface CheckedFile {
  file: string;
  /** `null` when the file itself is wrong. */
  framework: Framework | null;
  problems: readonly FrameworkProblem[];
}

interface CheckedFiles {
  files: readonly CheckedFile[];
  /** Problems of installed files that were not given. Those files were left out of the comparison. */
  elsewhere: readonly FrameworkProblem[];
}

/**
 * Checks each file by itself, against the others, and against the editions in the directories, as if the file
 * were put there.
 */
export async function checkFrameworkFiles(
  files: readonly string[],
  directories: readonly string[],
): Promise<CheckedFiles> {
  const own = new Set(await Promise.all(files.map(placeOf)));
  const isOwn = async (file: string): Promise<boolean> => own.has(await placeOf(file));
  const { loaded, errors } = await loadDirectories(directories);
  const checked = await Promise.all(files.map(async (file) => ({ file, read: await loadFile(file) })));
  const good = checked.flatMap(({ read }) => ('errors' in read ? [] : read));
  const between = checkEditions([...(await without(loaded, isOwn)), ...good]);
  return {
    files: checked.map(({ file, read }) =>
      'errors' in read
        ? { file, framework: null, problems: read.errors }
        : { file, framework: read.framework, problems: between.filter((problem) => problem.file === file) },
    ),
    elsewhere: await without(errors, isOwn),
  };
}

async function without<T extends LoadedFile | FrameworkProblem>(
  entries: readonly T[],
  isOwn: (file: string) => Promise<boolean>,
): Promise<T[]> {
  const owned = await Promise.all(entries.map(({ file }) => isOwn(file)));
  return entries.filter((_, index) => !owned[index]);
}

/** Returns the same path for every way to write it, and for links. */
const placeOf = (file: string): Promise<string> => realpath(file).catch(() => resolve(file));
