import { groupedBy } from '#kernel';
import type { Kpi } from '#maturity/domain';
import type { LeftOutOfOrgUnit } from '#read-models';
import type { AssessedOrgUnit } from '../assessed/assessed-org-unit.js';
import {
  ruleCheck,
  type KpiOfFramework,
  type RuleCheck,
  type UnevenOrgUnit,
} from '../domain/checks/rule-check.js';
import { addMarks, type Findings } from './findings-of-marks.js';

/**
 * Checks each ratio of flows whether at least half of what was reported of it is measured; no check where the
 * org unit has none. A finding names the org units that did not bring all flows of the ratio.
 */
export function unevenReports(orgUnits: readonly AssessedOrgUnit[]): RuleCheck[] {
  const findings: Findings = new Map();
  let hasInput = false;
  for (const orgUnit of orgUnits) {
    const { framework, assessment } = orgUnit;
    const ratios = new Set(framework.kpis.filter(isRatioOfFlows).map(({ id }) => id));
    hasInput ||= assessment.kpis.some(
      ({ id, value, measured }) => ratios.has(id) && (value !== null || measured !== undefined),
    );
    addMarks(findings, 'uneven-reports', framework, assessment);
  }
  const failed = [...findings.values()].map((finding) => ({
    ...finding,
    uneven: unevenUnits(finding.measure, finding.kpis, orgUnits),
  }));
  return hasInput ? [ruleCheck('uneven-reports', hasInput, failed)] : [];
}

const isRatioOfFlows = ({ formula }: Kpi): boolean =>
  formula.readings.some(({ together }) => together !== undefined);

/** Returns what is left out of the measure for any of the KPIs, with everything that they lack. */
function unevenUnits(
  measure: string,
  kpis: readonly KpiOfFramework[],
  orgUnits: readonly AssessedOrgUnit[],
): UnevenOrgUnit[] {
  const found = kpis.flatMap(({ framework, kpi: id }): readonly LeftOutOfOrgUnit[] => {
    const assessed = orgUnits.find((each) => each.framework.id === framework);
    const { formula } = assessed?.framework.kpis.find((each) => each.id === id) ?? {};
    const reading = formula?.readings.find((each) => each.measure === measure && each.together !== undefined);
    return assessed && reading ? assessed.leftOut(reading) : [];
  });
  const months = [...groupedBy(found, ({ orgUnit, month }) => `${orgUnit} ${month}`).values()];
  return byOrgUnit(
    months.flatMap((same) => {
      const [first] = same;
      return first ? [{ ...first, lacks: [...new Set(same.flatMap(({ lacks }) => lacks))].sort() }] : [];
    }),
  );
}

function byOrgUnit(leftOut: readonly LeftOutOfOrgUnit[]): UnevenOrgUnit[] {
  const groups = groupedBy(leftOut, ({ orgUnit, lacks }) => `${orgUnit} ${lacks.join(' ')}`);
  const units = [...groups.values()].flatMap((months): UnevenOrgUnit[] => {
    const [about] = months;
    if (!about) return [];
    return [
      {
        orgUnit: about.orgUnit,
        lacks: about.lacks,
        months: months.map(({ month }) => month).sort((one, other) => one - other),
        amount: months.reduce((sum, { amount }) => sum + amount, 0),
      },
    ];
  });
  return units.sort((one, other) => other.amount - one.amount || (one.orgUnit < other.orgUnit ? -1 : 1));
}
