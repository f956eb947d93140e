/**
 * Where to go after signing in: only to a path of this page, never to an address that somebody slipped in.
 */
export function safeReturn(state: unknown): string {
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined;
  if (typeof from !== 'string') return '/';
  return /^\/(?![/\\])/.test(from) && !from.startsWith('/sign-in') ? from : '/';
}

/** Did the caller come here because a session ended? */
export function sessionEnded(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'expired' in state && state.expired === true;
}
