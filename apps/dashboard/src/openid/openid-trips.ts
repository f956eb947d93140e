import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '#config';
import type { OpenIdTrip } from '#identity';
import { DomainError } from '#kernel';
import { API_PREFIX } from '#web';

const COOKIE = 'thang_openid';
const MINUTES = 10;

/**
 * Keeps what a browser must bring back from the provider in a cookie of that browser, so that an answer that
 * another person obtained opens no session. Each answer is accepted once.
 */
@Injectable()
export class OpenIdTrips {
  constructor(private readonly settings: Settings) {}

  remember(reply: FastifyReply, trip: OpenIdTrip): void {
    const value = Buffer.from(JSON.stringify(trip)).toString('base64url');
    void reply.setCookie(COOKIE, value, { ...this.attributes(), maxAge: MINUTES * 60 });
  }

  /** @throws DomainError `sign-in-refused` when this browser is on no such trip */
  recall(request: FastifyRequest, reply: FastifyReply): OpenIdTrip {
    void reply.clearCookie(COOKIE, this.attributes());
    const trip = parse(request.cookies[COOKIE]);
    if (trip) return trip;
    throw new DomainError('sign-in-refused', {
      vi: 'Trình duyệt này chưa bắt đầu đăng nhập, hoặc đã quá lâu. Hãy đăng nhập lại từ đầu.',
      en: 'This browser has not begun to sign in, or too long ago. Start again from the sign-in page.',
    });
  }

  /** `lax`: the browser comes back from another site. */
  private attributes(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return {
      path: `${API_PREFIX}/openid`,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.publicUrl.startsWith('https:'),
    };
  }
}

function parse(value: string | undefined): OpenIdTrip | null {
  try {
    const trip = JSON.parse(Buffer.from(value ?? '', 'base64url').toString()) as Partial<OpenIdTrip>;
    const { state, nonce, verifier, returnTo } = trip;
    const complete = [state, nonce, verifier, returnTo].every(
      (each) => typeof each === 'string' && each !== '',
    );
    return complete ? (trip as OpenIdTrip) : null;
  } catch {
    return null;
  }
}
