import { FrameworkFiles, loadFrameworks, FrameworkSet } from '#maturity';
import { FrameworkWatch } from './framework-watch.js';
import { SettingsError, type Settings } from './settings.js';

/** Services that share a process share its frameworks, so that a broken file is complained of once. */
const sets = new WeakMap<object, Promise<FrameworkSet>>();

type Directories = Pick<Settings, 'frameworkDirectories'>;

/**
 * The frameworks of this installation; changes of their files are taken over while the process runs.
 * @throws SettingsError naming file, line, place and rule of everything that is wrong in any of the files.
 */
export function requireFrameworks(settings: Directories): Promise<FrameworkSet> {
  const set = sets.get(settings) ?? watched(settings);
  sets.set(settings, set);
  return set;
}

async function watched({ frameworkDirectories }: Directories): Promise<FrameworkSet> {
  const loaded = await loadFrameworks(frameworkDirectories);
  if ('errors' in loaded) {
    throw new SettingsError(
      loaded.errors.map(({ file, path, line, rule, detail }) => ({
        variable: `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` at ${path}`}`,
        rule: `breaks ${rule}: ${detail.replace(/\.$/, '')}`,
      })),
    );
  }
  const set = new FrameworkSet(loaded.frameworks);
  new FrameworkWatch(set, new FrameworkFiles(frameworkDirectories)).start();
  return set;
}
