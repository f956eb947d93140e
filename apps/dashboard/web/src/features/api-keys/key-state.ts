import type { ApiKey } from '../../queries/api-keys.js';

type KeyState = 'active' | 'expired' | 'revoked';

/**
 * Returns the state of a key. `now` is real time in epoch milliseconds: keys and sessions expire by real time
 * even where a demo's clock runs faster.
 */
export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: number,
): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active';
}
