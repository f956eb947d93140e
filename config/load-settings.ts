import { SettingsError } from '#kernel';
import { withSecretFiles } from './secret-files.js';
import { settingDefinitions, Settings, type SettingValues } from './settings.js';

/**
 * Returns the settings of the environment. An empty variable counts as unset; `<VARIABLE>_FILE` names a file
 * with the value; relative paths start at the working directory.
 * @throws SettingsError that names every variable that breaks its rule
 */
export function loadSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const definitions = Object.entries(settingDefinitions);
  const env = withSecretFiles(
    environment,
    definitions.map(([, { variable }]) => variable),
  );
  const problems = definitions.flatMap(([, { variable, rule }]) => {
    const given = env[variable];
    return given && rule && !rule.holds(given) ? [{ variable, rule: rule.words }] : [];
  });
  if (problems.length > 0) throw new SettingsError(problems);
  const texts = new Map(
    definitions.map(([, { variable, fallback }]) => [variable, env[variable] || (fallback ?? '')]),
  );
  const textOf = (variable: string): string => texts.get(variable) ?? '';
  const values = definitions.map(([name, { variable, parse }]) => [name, parse(textOf(variable), textOf)]);
  const given = definitions.flatMap(([name, { variable }]) => (env[variable] ? [name] : []));
  return new Settings(Object.fromEntries(values) as SettingValues, new Set(given));
}
