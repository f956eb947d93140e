/** An action that a caller may be allowed. Everything that is not granted is refused. */
export const allRights = [
  'events:write',
  'events:backfill',
  'read',
  'alerts:acknowledge',
  'subscriptions:write',
  'what-if',
  'audit:read',
  'administer',
] as const;

export type Right = (typeof allRights)[number];

export function isRight(text: string): text is Right {
  return (allRights as readonly string[]).includes(text);
}

/** Rights on an org unit and everything below it in today's tree. */
export interface Grant {
  rights: ReadonlySet<Right>;
  /** `null`: the whole tree. */
  orgUnit: string | null;
}

/** From where a request came, for the audit trail. */
export interface RequestOrigin {
  address: string | null;
  userAgent: string | null;
}

/** The caller of a request: a machine with an API key, or a person. */
export interface Principal {
  /** The id of the key or of the person. */
  id: string;
  kind: 'key' | 'person';
  name: string;
  via: 'key' | 'session';
  grants: readonly Grant[];
  /** Events of a key must carry this `source`; `null`: any. Persons write by unit sources. */
  source: string | null;
  /** Set on requests over HTTP. */
  origin?: RequestOrigin;
}

type Granted = Pick<Principal, 'grants'>;

/**
 * Returns whether the caller holds the right on any subtree. Who administers a subtree holds every right on
 * it.
 */
export function hasRight({ grants }: Granted, right: Right): boolean {
  return grants.some(({ rights }) => includesRight(rights, right));
}

/** Returns the org units whose subtrees the caller holds the right on; `null`: the whole tree. */
export function subtreesOf({ grants }: Granted, right: Right): readonly string[] | null {
  const codes = new Set<string>();
  for (const { rights, orgUnit } of grants) {
    if (!includesRight(rights, right)) continue;
    if (orgUnit === null) return null;
    codes.add(orgUnit);
  }
  return [...codes];
}

function includesRight(rights: ReadonlySet<Right>, right: Right): boolean {
  return rights.has('administer') || rights.has(right);
}
