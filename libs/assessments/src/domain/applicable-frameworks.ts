import { appliesToOrgUnit, type Framework, type OrgUnitLevel } from '#maturity/domain';
import type { OrgUnitRow, OrgUnitTree } from '#read-models/domain';

/** The frameworks that study an org unit, as long as it exists. */
export function applicableFrameworks(
  unit: OrgUnitRow,
  tree: OrgUnitTree,
  frameworks: readonly Framework[],
): Framework[] {
  if (!unit.active || unit.level === null) return [];
  const path = [unit.code, ...tree.ancestors(unit.id).map((id) => tree.get(id)?.code ?? '')];
  const orgUnit = { level: unit.level as OrgUnitLevel, path };
  return frameworks.filter(({ appliesTo }) => appliesToOrgUnit(appliesTo, orgUnit));
}

/** All org units that a framework appliesToOrgUnit. */
export function applicableOrgUnits(framework: Framework, tree: OrgUnitTree): OrgUnitRow[] {
  return [...tree.rows()].filter((unit) => applicableFrameworks(unit, tree, [framework]).length > 0);
}
