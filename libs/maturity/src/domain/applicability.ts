import type { Day } from '#kernel';
import type { Applicability, Framework, OrgUnitLevel } from './framework.js';

/**
 * Returns whether a framework applies to an org unit. `path` holds the unit's own code and those of its
 * ancestors.
 */
export function appliesToOrgUnit(
  { levels, within }: Applicability,
  orgUnit: { level: OrgUnitLevel; path: readonly string[] },
): boolean {
  return levels.includes(orgUnit.level) && (within === null || orgUnit.path.includes(within));
}

/** Returns the editions that are effective on a day, at most one of each framework. */
export function editionsOn(frameworks: readonly Framework[], day: Day): Framework[] {
  return frameworks.filter(
    ({ edition }) => edition.validFrom <= day && (edition.validTo === null || day <= edition.validTo),
  );
}
