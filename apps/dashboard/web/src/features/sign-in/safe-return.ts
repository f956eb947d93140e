/** Returns where to go after signing in: only a path of this page, never an address that was injected. */
export function safeReturn(state: unknown): string {
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined;
  if (typeof from !== 'string') return '/';
  return /^\/(?![/\\])/.test(from) && !from.startsWith('/sign-in') ? from : '/';
}

/** Tells whether the caller came here because a session ended. */
export function sessionEnded(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'expired' in state && state.expired === true;
}
