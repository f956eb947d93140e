import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_PATTERN = /^thang_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** Returns 256 random bits as 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Returns whether the text has the form of a token. Any other text is refused without a query. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** Returns a new id of a key. It is not secret. */
export function newKeyId(): string {
  return randomBytes(8).toString('hex');
}

/** Hashes a secret with a fast hash. A slow hash would add nothing: 256 random bits cannot be guessed. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export function secretMatches(secret: string, hash: Buffer): boolean {
  return timingSafeEqual(hashSecret(secret), hash);
}

export function formatKey(id: string, secret: string): string {
  return `thang_${id}_${secret}`;
}

/**
 * Returns the id and the secret of a key; `null` for a text without the form of a key, which is refused
 * without a query.
 */
export function parseKey(text: string): { id: string; secret: string } | null {
  const match = KEY_PATTERN.exec(text);
  return match?.[1] && match[2] ? { id: match[1], secret: match[2] } : null;
}

/**
 * Derives the CSRF token from the session's token. It cannot be derived without the cookie and need not be
 * stored.
 */
export function csrfTokenFor(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}

export function csrfTokenMatches(candidate: string, sessionToken: string): boolean {
  return timingSafeEqual(hashSecret(candidate), hashSecret(csrfTokenFor(sessionToken)));
}
