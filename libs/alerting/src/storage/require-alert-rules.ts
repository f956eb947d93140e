import { loadRules, type AlertRule } from '#alerting';
import { SettingsError, type Settings } from './settings.js';

/**
 * The alert rules of this installation.
 * @throws SettingsError naming file, place and rule of everything that is wrong in the file.
 */
export async function requireAlertRules({
  alertRulesFile,
}: Pick<Settings, 'alertRulesFile'>): Promise<AlertRule[]> {
  const loaded = await loadRules(alertRulesFile);
  if ('rules' in loaded) return loaded.rules;
  throw new SettingsError(
    loaded.errors.map(({ file, path, rule, detail }) => ({
      variable: `${file}${path === '' ? '' : ` at ${path}`}`,
      rule: `breaks ${rule}: ${detail.replace(/\.$/, '')}`,
    })),
  );
}
