export interface OpenIdSettings {
  issuer: string;
  clientId: string;
  /** `null`: a public client. */
  clientSecret: string | null;
  /** The provider's name on the sign-in page. */
  name: string;
  scope: string;
  /** `claim=value:role@org-unit`, comma-separated; empty: roles are given on the page. */
  roles: string;
}
