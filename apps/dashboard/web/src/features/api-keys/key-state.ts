import type { ApiKey } from '../../queries/api-keys.js';

type KeyState = 'active' | 'expired' | 'revoked';

/**
 * `now` in epoch milliseconds of real time: keys and sessions end by it even where a demo's clock runs
 * faster.
 */
export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: number,
): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active';
}
