import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { DomainError } from '#kernel';
import { SignInOptions } from '../sign-in-options.js';
import type { OpenIdSettings } from './open-id-settings.js';
import type { Claims } from './role-mapping.js';

/** What the browser keeps between leaving for the provider and coming back. It is bound to this browser. */
export interface OpenIdTrip {
  state: string;
  nonce: string;
  verifier: string;
  /** The path of the page to return to. */
  returnTo: string;
}

export interface OpenIdIdentity {
  issuer: string;
  subject: string;
  claims: Claims;
}

/** The path of the redirect URI below the public address. */
export const OPENID_CALLBACK = '/api/v1/openid/callback';

const TIMEOUT_SECONDS = 10;

/** Talks to the OpenID Connect provider: authorization code with PKCE, state and nonce. */
@Injectable()
export class OpenIdClient {
  private readonly logger = new Logger(OpenIdClient.name);
  private discovered: Promise<oidc.Configuration> | undefined;

  constructor(private readonly options: SignInOptions) {}

  /**
   * Returns where to send the browser, and what it must bring back.
   * @throws DomainError `provider-unavailable`; `sign-in-way-off`
   */
  async begin(returnTo: string): Promise<{ url: URL; trip: OpenIdTrip }> {
    const provider = await this.provider();
    const trip = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo,
    };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri(),
      scope: this.settings().scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
      state: trip.state,
      nonce: trip.nonce,
    });
    return { url, trip };
  }

  /**
   * Redeems the code that the browser brought back. The ID token must be signed by the provider, for this
   * client, fresh, and answer this trip.
   * @throws DomainError `provider-unavailable`; `sign-in-cancelled`; `sign-in-refused`
   */
  async finish(query: string, trip: OpenIdTrip): Promise<OpenIdIdentity> {
    const provider = await this.provider();
    const back = new URL(this.redirectUri());
    back.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, back, {
        pkceCodeVerifier: trip.verifier,
        expectedState: trip.state,
        expectedNonce: trip.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the answer has no ID token');
      const more = await this.userInfo(provider, tokens.access_token, claims.sub);
      return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
    } catch (error) {
      throw this.explained(error);
    }
  }

  /** Returns where the provider ends its own session; `null` when it offers no such page. */
  async endSessionUrl(): Promise<string | null> {
    const provider = await this.provider().catch(() => null);
    if (!provider?.serverMetadata().end_session_endpoint) return null;
    const url = oidc.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: `${this.options.settings.publicUrl}/sign-in`,
    });
    return url.href;
  }

  /** Providers may keep claims such as the e-mail address out of the ID token. */
  private async userInfo(provider: oidc.Configuration, token: string, subject: string): Promise<Claims> {
    if (!provider.serverMetadata().userinfo_endpoint) return {};
    return oidc.fetchUserInfo(provider, token, subject);
  }

  private redirectUri(): string {
    return this.options.settings.publicUrl + OPENID_CALLBACK;
  }

  private settings(): OpenIdSettings {
    const { openId } = this.options.settings;
    if (openId) return openId;
    throw new DomainError('sign-in-way-off', {
      vi: 'Cách đăng nhập này đang tắt.',
      en: 'This way of signing in is switched off.',
    });
  }

  /** Discovers the provider once. A failure is not kept: the next caller tries again. */
  private provider(): Promise<oidc.Configuration> {
    const settings = this.settings();
    this.discovered ??= this.discover(settings).catch((error: unknown) => {
      this.discovered = undefined;
      throw this.explained(error);
    });
    return this.discovered;
  }

  private discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<oidc.Configuration> {
    const url = new URL(issuer);
    const auth = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    return oidc.discovery(url, clientId, clientSecret ?? undefined, auth, {
      timeout: TIMEOUT_SECONDS,
      // The signature of the ID token is verified, although it comes over TLS from the provider itself.
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
    });
  }

  /** The log has the cause; the caller learns what kind of failure it was. */
  private explained(error: unknown): DomainError {
    if (error instanceof DomainError) return error;
    this.logger.warn(`OpenID Connect: ${causesOf(error)}`);
    if (error instanceof oidc.AuthorizationResponseError)
      return error.error === 'access_denied' ? cancelled() : refused();
    if (error instanceof oidc.ResponseBodyError) return error.status >= 500 ? unavailable() : refused();
    return isUnreachable(error) ? unavailable() : refused();
  }
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
}

function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function unavailable(): DomainError {
  return new DomainError(
    'provider-unavailable',
    {
      vi: 'Hệ thống đăng nhập của cơ quan không trả lời. Hãy thử lại sau ít phút, hoặc dùng cách đăng nhập khác.',
      en: 'The sign-in provider does not answer. Try again in a few minutes, or sign in another way.',
    },
    { retryAfter: 30 },
  );
}

function cancelled(): DomainError {
  return new DomainError('sign-in-cancelled', {
    vi: 'Đăng nhập đã bị hủy ở hệ thống của cơ quan.',
    en: 'The sign-in was cancelled at the provider.',
  });
}

function refused(): DomainError {
  return new DomainError('sign-in-refused', {
    vi: 'Không xác nhận được câu trả lời của hệ thống đăng nhập. Hãy đăng nhập lại từ đầu.',
    en: 'The answer of the sign-in provider could not be verified. Start again from the sign-in page.',
  });
}
