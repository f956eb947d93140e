import { appliesToOrgUnit, type Framework, type OrgUnitLevel } from '#maturity/domain';
import type { OrgUnitRow, OrgUnitTree } from '#read-models/domain';

/** Returns the frameworks that apply to an org unit; none when it is dissolved. */
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

/** Returns all org units that a framework applies to. */
export function applicableOrgUnits(framework: Framework, tree: OrgUnitTree): OrgUnitRow[] {
  return [...tree.rows()].filter((unit) => applicableFrameworks(unit, tree, [framework]).length > 0);
}
