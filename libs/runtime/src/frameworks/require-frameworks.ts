import { SettingsError } from '#kernel';
import { FrameworkFiles, FrameworkSet, loadFrameworks } from '#maturity';
import { FrameworkWatch } from './framework-watch.js';

/** Services that share a process share its frameworks, so that a broken file is reported once. */
const sets = new Map<string, Promise<FrameworkSet>>();

/**
 * The frameworks in these directories; changes of their files are taken over while the process runs.
 * @throws SettingsError naming file, line, place and rule of everything that is wrong in any of the files
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
