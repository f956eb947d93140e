import type { Assessment, Framework, MarkRule } from '#maturity/domain';
import type { FailedCheck, KpiOfFramework } from '../domain/checks/rule-check.js';

/** Findings by what they found, so that each is told once, with all KPIs that rest on it. */
export type Findings = Map<string, FailedCheck & { kpis: KpiOfFramework[] }>;

/** Adds the marks of one rule; equal marks are one finding with several KPIs. */
export function addMarks(
  findings: Findings,
  rule: MarkRule,
  framework: Framework,
  { kpis }: Assessment,
): void {
  for (const { id, marks } of kpis) {
    for (const mark of marks.filter((each) => each.rule === rule)) {
      const key = JSON.stringify(mark);
      const known = findings.get(key) ?? { ...mark, kpis: [] };
      known.kpis.push({ framework: framework.id, kpi: id });
      findings.set(key, known);
    }
  }
}
