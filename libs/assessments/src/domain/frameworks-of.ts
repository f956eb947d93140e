import { appliesToOrgUnit, type Framework, type OrgUnitLevel } from '#maturity/domain';
import type { UnitRow, UnitTree } from '#read-models/domain';

/** The frameworks that study a body, as long as it exists. */
export function frameworksOf(unit: UnitRow, tree: UnitTree, frameworks: readonly Framework[]): Framework[] {
  if (!unit.active || unit.level === null) return [];
  const path = [unit.code, ...tree.ancestors(unit.id).map((id) => tree.get(id)?.code ?? '')];
  const body = { level: unit.level as OrgUnitLevel, path };
  return frameworks.filter(({ appliesTo }) => appliesToOrgUnit(appliesTo, body));
}

/** All bodies that a framework appliesToOrgUnit. */
export function studiedBy(framework: Framework, tree: UnitTree): UnitRow[] {
  return [...tree.rows()].filter((unit) => frameworksOf(unit, tree, [framework]).length > 0);
}
