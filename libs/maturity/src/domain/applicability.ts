import type { Day } from '#kernel';
import type { Applicability, Framework, OrgUnitLevel } from './framework.js';

/** Does a framework study this org unit? `path` holds its own code and those of its ancestors. */
export function appliesToOrgUnit(
  { levels, within }: Applicability,
  orgUnit: { level: OrgUnitLevel; path: readonly string[] },
): boolean {
  return levels.includes(orgUnit.level) && (within === null || orgUnit.path.includes(within));
}

/** The editions effective on a day, at most one of each framework. */
export function editionsOn(frameworks: readonly Framework[], day: Day): Framework[] {
  return frameworks.filter(
    ({ edition }) => edition.validFrom <= day && (edition.validTo === null || day <= edition.validTo),
  );
}
