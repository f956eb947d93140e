import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Settings } from '#config';
import { SESSION_HOURS, type OpenedSession } from '#identity';
import { SESSION_COOKIE } from '#web';

/** Gives the browser the cookie of a session, and takes it back. */
@Injectable()
export class SessionCookies {
  constructor(private readonly settings: Settings) {}

  set(reply: FastifyReply, { token }: Pick<OpenedSession, 'token'>): void {
    void reply.setCookie(SESSION_COOKIE, token, { ...this.attributes(), maxAge: SESSION_HOURS * 3600 });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.attributes());
  }

  private attributes(): { path: string; httpOnly: true; sameSite: 'strict'; secure: boolean } {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.settings.publicUrl.startsWith('https:'),
    };
  }
}
