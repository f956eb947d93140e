import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiKeys, Sessions, type Principal, type RequestOrigin } from '#identity';
import { DomainError } from '#kernel';

export const SESSION_COOKIE = 'thang_session';
export const CSRF_HEADER = 'thang-csrf';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const BEARER = /^Bearer +([^\s]+) *$/i;

export interface Caller {
  principal: Principal;
  /** The token of the session when the caller signed in on the page; else `null`. */
  sessionToken: string | null;
}

const callers = new WeakMap<FastifyRequest, Caller>();

/**
 * Returns the caller of an authenticated request; `undefined` before authentication and for unauthenticated
 * callers.
 */
export function callerOf(request: FastifyRequest): Caller | undefined {
  return callers.get(request);
}

const MAX_USER_AGENT_LENGTH = 300;

/** Returns from where a request came. Both values are what the network and the client say. */
export function originOf({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): RequestOrigin {
  return { address: ip, userAgent: headers['user-agent']?.slice(0, MAX_USER_AGENT_LENGTH) ?? null };
}

/** Identifies the caller by the bearer key when there is one, otherwise by the session cookie. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly keys: ApiKeys,
    private readonly sessions: Sessions,
  ) {}

  /**
   * @returns null for a caller without credentials
   * @throws DomainError `unauthenticated` for invalid credentials; `csrf` when a session changes something
   * without its token
   */
  async identify(request: FastifyRequest): Promise<Caller | null> {
    const known = callers.get(request);
    if (known) return known;
    const caller = (await this.byKey(request)) ?? (await this.bySession(request));
    if (caller) callers.set(request, caller);
    return caller;
  }

  /**
   * Identifies the caller again during a long answer; `null` once the key is revoked or the session has
   * ended.
   */
  async recheck(request: FastifyRequest): Promise<Principal | null> {
    callers.delete(request);
    try {
      return (await this.identify(request))?.principal ?? null;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'unauthenticated') return null;
      throw error;
    }
  }

  private async byKey(request: FastifyRequest): Promise<Caller | null> {
    const header = request.headers.authorization;
    if (header === undefined) return null;
    const key = BEARER.exec(header)?.[1];
    const principal = key === undefined ? null : await this.keys.authenticate(key);
    if (!principal) throw new DomainError('unauthenticated', 'The API key is unknown, expired or revoked.');
    return { principal: { ...principal, origin: originOf(request) }, sessionToken: null };
  }

  private async bySession(request: FastifyRequest): Promise<Caller | null> {
    const token = request.cookies[SESSION_COOKIE];
    const principal = token === undefined ? null : await this.sessions.authenticate(token);
    if (!principal || token === undefined) return null;
    if (!SAFE_METHODS.has(request.method)) this.assertCsrfToken(request, token);
    return { principal: { ...principal, origin: originOf(request) }, sessionToken: token };
  }

  /**
   * Checks the CSRF token. A foreign page can make a browser send the cookie, but cannot read the token that
   * must come with it.
   */
  private assertCsrfToken(request: FastifyRequest, token: string): void {
    const candidate = request.headers[CSRF_HEADER];
    if (typeof candidate === 'string' && this.sessions.csrfTokenMatches(candidate, token)) return;
    throw new DomainError('csrf', 'The header Thang-Csrf must carry the csrfToken of the session.');
  }
}
