import { Logger } from '@nestjs/common';
import { KeptFiles } from '#database';
import { FrameworkFiles, FrameworkSet, loadFrameworks, parseFrameworks } from '#maturity';
import type { RuntimeSettings } from '../installation.js';
import { requireDatabaseUrl } from '../require-database-url.js';
import { fileProblems, reportFileProblems } from './file-problems.js';
import { FrameworkWatch } from './framework-watch.js';

const KIND = 'frameworks';

/**
 * The framework sets of this process. Services in one process share them, so that a broken file is reported
 * once.
 */
const sets = new Map<string, Promise<FrameworkSet>>();

/**
 * Reads the frameworks in these directories and takes over changes of their files while the process runs.
 * While a file has a mistake, the last correct ones stay in force, also after a restart.
 * @throws SettingsError with file, line, place and rule of every error in any of the files, when no correct
 * ones were ever in force
 */
export function requireFrameworks(
  settings: Pick<RuntimeSettings, 'databaseUrl'>,
  directories: readonly string[],
): Promise<FrameworkSet> {
  const known = sets.get(directories.join('\0')) ?? loadAndWatch(requireDatabaseUrl(settings), directories);
  sets.set(directories.join('\0'), known);
  return known;
}

async function loadAndWatch(databaseUrl: string, directories: readonly string[]): Promise<FrameworkSet> {
  const kept = new KeptFiles(databaseUrl);
  const loaded = await loadFrameworks(directories);
  const found = 'errors' in loaded ? loaded : { value: loaded.frameworks, files: loaded.files };
  const { value, problems } = await kept.effective(KIND, found, parseFrameworks);
  const set = new FrameworkSet(value);
  set.keepDespite('errors' in loaded ? loaded.errors : []);
  reportFileProblems(KIND, () => set.problems);
  if (problems.length > 0) new Logger('Files').error(fileProblems().join('\n'));
  new FrameworkWatch(set, new FrameworkFiles(directories), (files) => kept.keep(KIND, files)).start();
  return set;
}
