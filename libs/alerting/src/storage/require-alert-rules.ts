import { SettingsError } from '#kernel';
import type { AlertRule } from '../domain/index.js';
import { loadRules } from './load-rules.js';

/**
 * Returns the alert rules of a file.
 *
 * @throws SettingsError with file, path and rule of every error in it
 */
export async function requireAlertRules(file: string): Promise<AlertRule[]> {
  const loaded = await loadRules(file);
  if ('rules' in loaded) return loaded.rules;
  throw SettingsError.inFiles(loaded.errors);
}
