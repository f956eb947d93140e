import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;

/** A code of one time step, as an authenticator app shows it (RFC 6238: SHA-1, six digits, 30 seconds). */
export const ONE_TIME_CODE = /^\d{6}$/;

/** Returns a new secret for an authenticator app, in Base32. */
export function newOneTimeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** Returns what the QR code for an authenticator app says. */
export function oneTimeUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  return generator(secret, issuer, account).toString();
}

/**
 * Returns the number of the time step whose code this is; `null` when it is the code of none. The step before
 * and the step after now count as well, because clocks differ. A step must be accepted only once.
 */
export function stepOfCode(code: string, secret: string, now: number): number | null {
  const totp = generator(secret);
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : totp.counter({ timestamp: now }) + delta;
}

function generator(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 });
}
