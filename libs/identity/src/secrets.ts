import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_PATTERN = /^thang_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** 256 random bits as 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Could this be a token of ours? What is not costs no query. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** Names a key; not secret. */
export function newKeyId(): string {
  return randomBytes(8).toString('hex');
}

/** With 256 random bits in it, a plain fast hash is as good as a slow one: there is nothing to guess. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export function secretMatches(secret: string, hash: Buffer): boolean {
  return timingSafeEqual(hashSecret(secret), hash);
}

export function formatKey(id: string, secret: string): string {
  return `thang_${id}_${secret}`;
}

/** `null` for anything that was never a key of ours, so that nonsense costs no query. */
export function parseKey(text: string): { id: string; secret: string } | null {
  const match = KEY_PATTERN.exec(text);
  return match?.[1] && match[2] ? { id: match[1], secret: match[2] } : null;
}

/** Derived from the session's token: it cannot be derived without the cookie, and need not be stored. */
export function csrfTokenFor(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}

export function csrfTokenMatches(candidate: string, sessionToken: string): boolean {
  return timingSafeEqual(hashSecret(candidate), hashSecret(csrfTokenFor(sessionToken)));
}
