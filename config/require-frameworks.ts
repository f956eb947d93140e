import { loadFrameworks, type Framework } from '#maturity';
import { SettingsError, type Settings } from './settings.js';

/**
 * The frameworks of this installation.
 * @throws SettingsError naming file, line, place and rule of everything that is wrong in any of the files.
 */
export async function requireFrameworks({
  frameworkDirectories,
}: Pick<Settings, 'frameworkDirectories'>): Promise<Framework[]> {
  const loaded = await loadFrameworks(frameworkDirectories);
  if ('frameworks' in loaded) return loaded.frameworks;
  throw new SettingsError(
    loaded.errors.map(({ file, path, line, rule, detail }) => ({
      variable: `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` at ${path}`}`,
      rule: `breaks ${rule}: ${detail.replace(/\.$/, '')}`,
    })),
  );
}
