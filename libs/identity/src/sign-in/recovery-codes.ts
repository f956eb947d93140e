import { createHash, randomBytes } from 'node:crypto';

export const RECOVERY_CODES = 10;
/** Letters and digits that cannot be taken for each other: without I, L, O and U (Crockford's Base32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_CHARACTERS = 4;

/** Returns ten codes that replace a lost authenticator app, each once: 80 random bits in four groups. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => newCode());
}

/** Returns whether a text has the form of a recovery code. Spaces, dashes and case do not matter. */
export function isRecoveryCode(text: string): boolean {
  return plain(text).length === GROUPS * GROUP_CHARACTERS;
}

/** Hashes a code with a fast hash. A slow hash would add nothing: 80 random bits cannot be guessed. */
export function hashRecoveryCode(text: string): Buffer {
  return createHash('sha256').update(plain(text)).digest();
}

function newCode(): string {
  const bytes = [...randomBytes(GROUPS * GROUP_CHARACTERS)];
  const letters = bytes.map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** Reads what people mix up as what was meant: O as 0, I and L as 1. */
function plain(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}
