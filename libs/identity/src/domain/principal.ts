/** What a caller may do. Everything not granted is refused. */
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

/** Who is calling: the holder of an API key, or somebody signed in to the page with one. */
export interface Principal {
  keyId: string;
  name: string;
  via: 'key' | 'session';
  rights: ReadonlySet<Right>;
  /** Events must carry this `source`; `null`: any. */
  source: string | null;
  /** Sees and writes this org unit and everything below it in today's tree; `null`: all. */
  orgUnit: string | null;
}

/** Administrators hold every right. */
export function hasRight(principal: Principal, right: Right): boolean {
  return principal.rights.has('administer') || principal.rights.has(right);
}
