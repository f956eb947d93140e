import type { Framework, Mark } from '#maturity/domain';
import type { EntityKey } from '#read-models/domain';

/** A KPI of one of the frameworks that a question is about. */
export interface KpiOfFramework {
  framework: string;
  kpi: string;
}

/** A check that an org unit's figures did not pass. */
export interface FailedCheck extends Mark {
  /** The KPIs whose values rest on what was found. */
  kpis: readonly KpiOfFramework[];
  /** What is offered and not used; absent for other rules. */
  subjects?: readonly EntityKey[];
}

/**
 * What came of a check. Where there was nothing to look at, nothing passed: silence is not a clean bill.
 * `not-from-here`: what the check needs is not kept for this point in time.
 */
export type CheckOutcome = 'passed' | 'failed' | 'nothing-to-check' | 'not-from-here';

export interface RuleCheck {
  rule: Mark['rule'];
  outcome: CheckOutcome;
  failed: readonly FailedCheck[];
}

/** `anything`: was there something to look at? */
export function ruleCheck(rule: Mark['rule'], hasInput: boolean, failed: readonly FailedCheck[]): RuleCheck {
  const outcome = failed.length > 0 ? 'failed' : hasInput ? 'passed' : 'nothing-to-check';
  return { rule, outcome, failed };
}

/** The KPIs whose formulas read a measure. */
export function kpisReading(frameworks: readonly Framework[], measure: string): KpiOfFramework[] {
  return frameworks.flatMap(({ id, kpis }) =>
    kpis
      .filter(({ formula }) => formula.readings.some((reading) => reading.measure === measure))
      .map((kpi) => ({ framework: id, kpi: kpi.id })),
  );
}
