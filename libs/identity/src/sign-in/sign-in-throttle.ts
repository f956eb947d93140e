import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#kernel';

/** Who tries to sign in. The account need not exist: unknown ones are throttled alike. */
export interface SignInAttempt {
  /** What names the account: the mail address as typed, or the id of a person. */
  account: string;
  /** The network address of the caller. */
  address: string;
}

/** Wrong tries at one account from one address, in so many seconds. Suffices for a person who mistypes. */
export const TRIES_AT_ACCOUNT = { points: 5, duration: 60 };
/** From all addresses together. A guesser with many addresses gets no further either. */
const TRIES_AT_ACCOUNT_FROM_ALL = { points: 100, duration: 3_600 };
/** From one address at all accounts. A whole office may share an address. */
export const TRIES_FROM_ADDRESS = { points: 60, duration: 60 };

/** Mails with a link to one account, in so many seconds. Further requests get the same answer and no mail. */
const LINKS_TO_ACCOUNT = { points: 3, duration: 900 };

/**
 * Slows guessing by account and by address, before a password is hashed. A refused try costs next to nothing,
 * so a flood from one address does not slow others. A successful sign-in takes nothing away.
 */
@Injectable()
export class SignInThrottle {
  private readonly atAccount = new RateLimiterMemory(TRIES_AT_ACCOUNT);
  private readonly atAccountFromAll = new RateLimiterMemory(TRIES_AT_ACCOUNT_FROM_ALL);
  private readonly fromAddress = new RateLimiterMemory(TRIES_FROM_ADDRESS);
  private readonly linksTo = new RateLimiterMemory(LINKS_TO_ACCOUNT);

  /** Counts a try. @throws DomainError `too-many-requests` */
  async take({ account, address }: SignInAttempt): Promise<void> {
    const network = networkOf(address);
    await consume(this.fromAddress, network);
    await consume(this.atAccount, pairOf(account, network));
    await consume(this.atAccountFromAll, nameOf(account));
  }

  /** Takes a try back that was not a wrong guess. */
  async giveBack({ account, address }: SignInAttempt): Promise<void> {
    const network = networkOf(address);
    await this.fromAddress.reward(network);
    await this.atAccount.reward(pairOf(account, network));
    await this.atAccountFromAll.reward(nameOf(account));
  }

  /**
   * Counts a request for a link by mail, and returns whether one may be sent.
   * @throws DomainError `too-many-requests` for an address that asks too often
   */
  async takeLink({ account, address }: SignInAttempt): Promise<boolean> {
    await consume(this.fromAddress, networkOf(address));
    return this.linksTo.consume(nameOf(account)).then(
      () => true,
      () => false,
    );
  }

  /** Counts a call that names no account. @throws DomainError `too-many-requests` */
  async takeFrom(address: string): Promise<void> {
    await consume(this.fromAddress, networkOf(address));
  }
}

async function consume(limiter: RateLimiterMemory, name: string): Promise<void> {
  try {
    await limiter.consume(name);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const words = {
      vi: 'Đã thử đăng nhập quá nhiều lần. Hãy đợi rồi thử lại.',
      en: 'Too many attempts to sign in. Wait, then try again.',
    };
    throw new DomainError('too-many-requests', words, { retryAfter });
  }
}

function nameOf(account: string): string {
  return account.trim().toLowerCase();
}

function pairOf(account: string, network: string): string {
  return `${network} ${nameOf(account)}`;
}

/** An IPv6 caller owns a /64 network and changes its address at will, so the network is counted. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
