import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { newSecret } from '../secrets.js';
import { FairGate } from './fair-gate.js';

export const MIN_PASSWORD_CHARACTERS = 12;
export const MAX_PASSWORD_CHARACTERS = 1_024;

/** Parameters of argon2id (RFC 9106): 19 MiB and two passes, as OWASP advises for servers. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashes and verifies passwords with argon2id. Each hash takes memory and a processor for some hundredths of
 * a second, so only a few run at once, and one of each address: who guesses delays themselves. The others
 * wait, and when too many wait, they are refused.
 */
@Injectable()
export class Passwords {
  private readonly gate = new FairGate({ maxRunning: 2, maxWaiting: 40, maxWaitingOfOne: 20 });
  private unknown: Promise<string> | undefined;

  /** @throws DomainError `invalid-password` */
  hash(password: string): Promise<string> {
    assertPassword(password);
    return this.gate.pass('', () => hash(normalized(password), COST));
  }

  /**
   * Returns whether the password belongs to the hash. Without a hash (unknown account, account without a
   * password) it takes as long and returns false, so that the time does not tell which accounts exist.
   * @throws DomainError `overloaded` when too many calls wait already
   */
  async verify(password: string, stored: string | null, address = ''): Promise<boolean> {
    const against = stored ?? (await this.hashOfUnknown());
    const matches = await this.gate.pass(address, () => verify(against, normalized(password)));
    return matches && stored !== null;
  }

  private hashOfUnknown(): Promise<string> {
    return (this.unknown ??= hash(newSecret(), COST));
  }
}

/** @throws DomainError `invalid-password` */
export function assertPassword(password: string): void {
  const characters = [...normalized(password)].length;
  if (characters >= MIN_PASSWORD_CHARACTERS && characters <= MAX_PASSWORD_CHARACTERS) return;
  throw new DomainError('invalid-password', {
    vi: `Mật khẩu phải có từ ${MIN_PASSWORD_CHARACTERS} đến ${MAX_PASSWORD_CHARACTERS} ký tự; có thể dùng một câu dễ nhớ.`,
    en: `A password has ${MIN_PASSWORD_CHARACTERS} to ${MAX_PASSWORD_CHARACTERS} characters; a phrase that is easy to remember will do.`,
  });
}

/**
 * The same letter has several encodings, and keyboards differ in which they send: ấ is one code point or
 * three. Both must be the same password.
 */
function normalized(password: string): string {
  return password.normalize('NFKC');
}
