import { list } from './list.js';
import * as must from './setting-rules.js';
import { setting } from './setting.js';

const textOrNull = (text: string): string | null => text || null;

/** The ways in which persons sign in, beside the one-time link of `thang sign-in` and API keys. */
export const signInWays = ['password', 'link', 'openid'] as const;
export type SignInWay = (typeof signInWays)[number];

/** The settings of how persons sign in. */
export const signInSettingDefinitions = {
  signInWays: setting({
    variable: 'THANG_SIGN_IN',
    meaning:
      'Ways in which persons sign in, comma-separated: `password`, `link` (one-time link by mail), `openid` (needs `THANG_OPENID_ISSUER`).',
    fallback: signInWays.join(','),
    rule: must.listOf(...signInWays),
    parse: (text) => list(text) as SignInWay[],
  }),
  /** Whether everybody who signs in by password or link needs a one-time code, too. */
  signInCodeRequired: setting({
    variable: 'THANG_SIGN_IN_CODE',
    meaning:
      'One-time code of an authenticator app at sign-in by password or link: `optional` for each person, or `required` of all.',
    fallback: 'optional',
    rule: must.oneOf('optional', 'required'),
    parse: (text) => text === 'required',
  }),
  /** `null`: no provider. */
  openIdIssuer: setting({
    variable: 'THANG_OPENID_ISSUER',
    meaning: 'Issuer of an OpenID Connect provider, such as `https://login.example.org/realms/office`.',
    fallback: null,
    rule: must.secureUrl,
    parse: textOrNull,
  }),
  openIdClientId: setting({
    variable: 'THANG_OPENID_CLIENT_ID',
    meaning:
      'Client that the provider knows Thang as. Its redirect URI is `$THANG_PUBLIC_URL/api/v1/openid/callback`.',
    fallback: 'thang',
    parse: String,
  }),
  /** `null`: a public client. */
  openIdClientSecret: setting({
    variable: 'THANG_OPENID_CLIENT_SECRET',
    meaning: 'Secret of that client. Unset: a public client; PKCE is always used.',
    fallback: null,
    parse: textOrNull,
  }),
  openIdName: setting({
    variable: 'THANG_OPENID_NAME',
    meaning: 'Name of the provider on the sign-in page.',
    fallback: 'OpenID Connect',
    parse: String,
  }),
  openIdScope: setting({
    variable: 'THANG_OPENID_SCOPE',
    meaning: 'Scopes that are asked of the provider.',
    fallback: 'openid profile email',
    parse: String,
  }),
  openIdRoles: setting({
    variable: 'THANG_OPENID_ROLES',
    meaning:
      'Roles by claims, comma-separated: `claim=value:role` or `claim=value:role@org-unit`; `*` is any value, `{claim}` as org unit takes it from a claim. Unset: roles are given on the page.',
    fallback: '',
    rule: must.roleMapping,
    parse: String,
  }),
};
