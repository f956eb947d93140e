import type { Account, OwnSession } from '#identity';
import type { AccountResponse, OwnSessionDocument } from './account.response.js';

export function describeAccount(
  { person, hasPassword, hasCode, recoveryCodes }: Account,
  codeRequired: boolean,
): AccountResponse {
  const { name, email, language, timeZone, orgUnit, roles } = person;
  return {
    name,
    email,
    language,
    timeZone,
    orgUnit,
    roles: [...roles],
    hasPassword,
    hasCode,
    codeRequired,
    recoveryCodes,
  };
}

export function describeOwnSession(session: OwnSession): OwnSessionDocument {
  const { id, current, openedBy, openedAt, lastSeenAt, expiresAt, origin } = session;
  return {
    id,
    current,
    openedBy,
    openedAt: new Date(openedAt).toISOString(),
    lastSeenAt: new Date(lastSeenAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    ...origin,
  };
}
