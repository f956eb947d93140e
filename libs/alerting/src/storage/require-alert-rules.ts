import { SettingsError } from '#kernel';
import type { Framework } from '#maturity/domain';
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

/**
 * Returns the ids of the frameworks that are followed; `null`: all.
 *
 * @throws SettingsError when one is not installed, with the ids that are
 */
export function requireFollowed(
  followed: readonly string[] | null,
  frameworks: readonly Pick<Framework, 'id'>[],
): readonly string[] | null {
  const installed = new Set(frameworks.map(({ id }) => id));
  if (followed?.every((id) => installed.has(id)) ?? true) return followed;
  const rule = `must name installed frameworks: ${[...installed].sort().join(', ')}`;
  throw new SettingsError([{ variable: 'THANG_FRAMEWORKS_FOLLOWED', rule }]);
}
