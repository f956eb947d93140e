import { isRole, type Role, type RoleGrant } from '../../domain/roles.js';

/** Gives a role to everyone whose claim has a value. */
export interface RoleRule {
  /** The name of a claim. Dots lead into objects, as in Keycloak's `realm_access.roles`. */
  claim: string;
  /** `*`: any value. */
  value: string;
  role: Role;
  /** `null`: the whole tree. `{claim}`: the org unit that the claim names. */
  orgUnit: string | null;
}

export type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads `claim=value:role@org-unit, …`.
 * @throws Error that names the part that is wrong
 */
export function parseRoleMapping(text: string): RoleRule[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const { claim, value, role, orgUnit } =
        /^(?<claim>[^=]+)=(?<value>.+):(?<role>[a-z]+)(?:@(?<orgUnit>.+))?$/.exec(part)?.groups ?? {};
      if (!claim || !value || !role || !isRole(role))
        throw new Error(
          `THANG_OPENID_ROLES: "${part}" does not read claim=value:role or claim=value:role@org-unit.`,
        );
      return { claim, value, role, orgUnit: orgUnit ?? null };
    });
}

/** Returns the roles that a person with these claims has, each once. */
export function rolesOf(claims: Claims, rules: readonly RoleRule[]): RoleGrant[] {
  const granted = rules
    .filter(({ claim, value }) => {
      const values = valuesOf(claims, claim);
      return value === '*' ? values.length > 0 : values.includes(value);
    })
    .flatMap(({ role, orgUnit }) => orgUnitsOf(claims, orgUnit).map((unit) => ({ role, orgUnit: unit })));
  const keys = granted.map((each) => JSON.stringify(each));
  return granted.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** An org unit that a claim should name and does not gives no role, rather than the whole tree. */
function orgUnitsOf(claims: Claims, orgUnit: string | null): (string | null)[] {
  const claim = orgUnit === null ? null : /^\{(.+)\}$/.exec(orgUnit)?.[1];
  return claim == null ? [orgUnit] : valuesOf(claims, claim);
}

/** Returns the values of a claim as texts: of a list each, of a text or number itself. */
function valuesOf(claims: Claims, path: string): string[] {
  const value = claims[path] ?? path.split('.').reduce<unknown>(memberOf, claims);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : []))
    .filter((text) => text !== '');
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
