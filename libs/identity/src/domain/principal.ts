/** An action that a caller may be allowed. Everything that is not granted is refused. */
export type Right =
  | 'events:write'
  | 'events:backfill'
  | 'read'
  | 'alerts:acknowledge'
  | 'subscriptions:write'
  | 'what-if'
  | 'administer';

export const allRights: readonly Right[] = [
  'events:write',
  'events:backfill',
  'read',
  'alerts:acknowledge',
  'subscriptions:write',
  'what-if',
  'administer',
];

export function isRight(text: string): text is Right {
  return (allRights as readonly string[]).includes(text);
}

/** The caller of a request: the holder of an API key, or of a session of the page opened with one. */
export interface Principal {
  keyId: string;
  name: string;
  via: 'key' | 'session';
  rights: ReadonlySet<Right>;
  /** Events must carry this `source`; `null`: any. */
  source: string | null;
  /** The caller sees and writes this org unit and everything below it in today's tree; `null`: all. */
  orgUnit: string | null;
}

/** Returns whether the caller holds the right. Administrators hold every right. */
export function hasRight(principal: Pick<Principal, 'rights'>, right: Right): boolean {
  return principal.rights.has('administer') || principal.rights.has(right);
}
