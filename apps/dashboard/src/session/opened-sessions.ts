import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Persons, Sessions, type OpenedSession } from '#identity';
import type { Principal } from '#identity/domain';
import { SESSION_COOKIE } from '#web';
import { SessionCookies } from './session-cookies.js';
import { sessionResponse, type SessionResponse } from './session.response.js';

/** Hands a session that was just opened to the browser, and describes sessions to the page. */
@Injectable()
export class OpenedSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly persons: Persons,
    private readonly cookies: SessionCookies,
  ) {}

  /**
   * Replaces the browser's session. The token is always a new one, and the session that the browser had ends,
   * so that a token planted before the sign-in is worth nothing.
   */
  async hand(session: OpenedSession, request: FastifyRequest, reply: FastifyReply): Promise<SessionResponse> {
    const before = request.cookies[SESSION_COOKIE];
    const holder = before === undefined ? null : await this.sessions.authenticate(before);
    if (before !== undefined && holder) await this.sessions.end(before, holder);
    this.cookies.set(reply, session);
    return this.describe(session.principal, session.csrfToken);
  }

  async describe(caller: Principal, csrfToken: string | null): Promise<SessionResponse> {
    const person = caller.kind === 'person' ? await this.persons.known(caller.id) : null;
    return sessionResponse(caller, person, csrfToken);
  }
}
