import { SettingsError } from '#kernel';
import type { AlertRule } from '../domain/index.js';
import { loadRules } from './load-rules.js';

/**
 * The alert rules of a file.
 * @throws SettingsError naming file, place and rule of everything that is wrong in it
 */
export async function requireAlertRules(file: string): Promise<AlertRule[]> {
  const loaded = await loadRules(file);
  if ('rules' in loaded) return loaded.rules;
  throw SettingsError.inFiles(loaded.errors);
}
