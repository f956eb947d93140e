import type { Framework } from '#maturity/domain';
import type { OrgUnit } from '#org-units/domain';
import type { AccessScope } from '../access-scope/access-scope.js';
import { appliesToUnit } from '../frameworks/framework-catalogue.js';

/**
 * Returns the org units that exist today and that the framework applies to, by code. A merged org unit counts
 * in its successor.
 */
export function unitsItAppliesTo(
  framework: Framework,
  scope: AccessScope,
  root: string | undefined,
): OrgUnit[] {
  const units = root === undefined ? scope.units() : scope.below(scope.unit(root).code);
  return units
    .filter((unit) => unit.status === 'active' && appliesToUnit(framework, unit, scope.tree))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
