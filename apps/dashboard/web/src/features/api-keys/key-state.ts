import type { ApiKey } from '../../api/api-keys.js';

export type KeyState = 'active' | 'expired' | 'revoked';

/** `now` in epoch milliseconds, by the installation's clock. */
export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: number,
): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active';
}
