import type { EnvironmentValues } from '#installation';
import type { Settings } from './settings.js';

/** Returns what the environment decides of the settings that administrators choose on the page. */
export function installationEnvironment(
  { smtpUrl, mailFrom, followedFrameworks, secretKey, given }: Settings,
  frameworks: readonly { id: string }[],
): EnvironmentValues {
  return {
    mailServer: smtpUrl === null ? null : { url: smtpUrl, from: mailFrom },
    followed: { ids: followedFrameworks, fixed: given.has('followedFrameworks') },
    secretKey,
    frameworks: frameworks.map(({ id }) => id),
  };
}
