import type { Settings } from '#config';
import type { SignInSettings } from '#identity';

/** Returns how persons sign in to this installation. */
export function signInSettings(settings: Settings): SignInSettings {
  const { publicUrl, signInWays, signInCodeRequired, secretKey, openIdIssuer } = settings;
  return {
    publicUrl,
    password: signInWays.includes('password'),
    link: signInWays.includes('link'),
    openId:
      openIdIssuer !== null && signInWays.includes('openid')
        ? {
            issuer: openIdIssuer,
            clientId: settings.openIdClientId,
            clientSecret: settings.openIdClientSecret,
            name: settings.openIdName,
            scope: settings.openIdScope,
            roles: settings.openIdRoles,
          }
        : null,
    codeRequired: signInCodeRequired,
    secretKey,
  };
}
