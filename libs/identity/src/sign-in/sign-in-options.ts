import type { OpenIdSettings } from './open-id/open-id-settings.js';

export interface SignInSettings {
  /** Links in mails, and the redirect URI of OpenID Connect, begin with it. Without a trailing slash. */
  publicUrl: string;
  password: boolean;
  link: boolean;
  /** `null`: no provider, or switched off. */
  openId: OpenIdSettings | null;
  /** Whether everybody who signs in by password or link needs a one-time code. */
  codeRequired: boolean;
  /** Seals the secrets of authenticator apps. `null`: they are stored as they are. */
  secretKey: string | null;
}

/** The settings of signing in, as a class that Nest can inject. */
export class SignInOptions {
  constructor(readonly settings: SignInSettings) {}
}
