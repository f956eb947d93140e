import { SettingsError } from '#kernel';
import type { Framework } from '#maturity/domain';

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
