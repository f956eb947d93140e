import { loadSettings } from './load-settings.js';
import type { Settings } from './settings.js';

/**
 * Values that a command sets for itself; they win over the environment unless it is asked to keep its own.
 */
export type EnvironmentChange = Readonly<Record<string, string>>;

/**
 * The settings of this process. @throws SettingsError
 * @param defaults for variables that the environment leaves unset or empty
 * @param overrides for variables that a command decides itself
 */
export function processSettings(
  defaults: EnvironmentChange = {},
  overrides: EnvironmentChange = {},
): Settings {
  return loadSettings(processEnvironment(defaults, overrides));
}

/** The environment for a child process, with the same changes. */
export function processEnvironment(
  defaults: EnvironmentChange = {},
  overrides: EnvironmentChange = {},
): NodeJS.ProcessEnv {
  const unset = Object.entries(defaults).filter(([name]) => !process.env[name]);
  return { ...process.env, ...Object.fromEntries(unset), ...overrides };
}
