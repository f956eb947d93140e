import { loadSettings } from './load-settings.js';
import type { Settings } from './settings.js';

/** Variables that a command sets itself. They override the environment, unless they are given as defaults. */
export type EnvironmentChange = Readonly<Record<string, string>>;

/**
 * Returns the settings of this process.
 * @throws SettingsError
 * @param defaults for variables that the environment leaves unset or empty
 * @param overrides for variables that a command sets itself
 */
export function processSettings(
  defaults: EnvironmentChange = {},
  overrides: EnvironmentChange = {},
): Settings {
  return loadSettings(processEnvironment(defaults, overrides));
}

/** Returns the environment for a child process, with the same changes. */
export function processEnvironment(
  defaults: EnvironmentChange = {},
  overrides: EnvironmentChange = {},
): NodeJS.ProcessEnv {
  const unset = Object.entries(defaults).filter(([name]) => !process.env[name]);
  return { ...process.env, ...Object.fromEntries(unset), ...overrides };
}
