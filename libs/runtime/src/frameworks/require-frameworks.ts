import { SettingsError } from '#kernel';
import { FrameworkFiles, FrameworkSet, loadFrameworks } from '#maturity';
import { FrameworkWatch } from './framework-watch.js';

/**
 * The framework sets of this process. Services in one process share them, so that a broken file is reported
 * once.
 */
const sets = new Map<string, Promise<FrameworkSet>>();

/**
 * Reads the frameworks in these directories and takes over changes of their files while the process runs.
 * @throws SettingsError with file, line, place and rule of every error in any of the files
 */
export function requireFrameworks(directories: readonly string[]): Promise<FrameworkSet> {
  const known = sets.get(directories.join('\0')) ?? loadAndWatch(directories);
  sets.set(directories.join('\0'), known);
  return known;
}

async function loadAndWatch(directories: readonly string[]): Promise<FrameworkSet> {
  const loaded = await loadFrameworks(directories);
  if ('errors' in loaded) throw SettingsError.inFiles(loaded.errors);
  const set = new FrameworkSet(loaded.frameworks);
  new FrameworkWatch(set, new FrameworkFiles(directories)).start();
  return set;
}
