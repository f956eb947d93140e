import type { Day } from '#kernel';
import type { Framework, Mark } from '#maturity/domain';
import type { EntityKey } from '#read-models/domain';

/** A KPI of one of the frameworks asked about. */
export interface KpiOfFramework {
  framework: string;
  kpi: string;
}

/** A check that the figures of an org unit failed. */
export interface FailedCheck extends Mark {
  /** The KPIs whose values rest on the doubtful figures. */
  kpis: readonly KpiOfFramework[];
  /** The entities that are offered but not used; absent for other rules. */
  subjects?: readonly EntityKey[];
  /**
   * Of uneven reports: what is left out, by org unit and by what it did not bring; absent for other rules.
   */
  uneven?: readonly UnevenOrgUnit[];
}

/** Months for which an org unit brought only some flows of a ratio. */
export interface UnevenOrgUnit {
  orgUnit: string;
  /** The flows that it did not bring. */
  lacks: readonly string[];
  /** The first days of the months, ascending. */
  months: readonly Day[];
  /** What is left out of the measure of the check. */
  amount: number;
}

/**
 * The outcome of a check. Without data the outcome is `nothing-to-check`, never `passed`. `not-from-here`:
 * the data that the check needs are not kept for this point in time.
 */
export type CheckOutcome = 'passed' | 'failed' | 'nothing-to-check' | 'not-from-here';

export interface RuleCheck {
  rule: Mark['rule'];
  outcome: CheckOutcome;
  failed: readonly FailedCheck[];
}

/** Returns the outcome of a rule. `hasInput` tells whether there were data to check. */
export function ruleCheck(rule: Mark['rule'], hasInput: boolean, failed: readonly FailedCheck[]): RuleCheck {
  const outcome = failed.length > 0 ? 'failed' : hasInput ? 'passed' : 'nothing-to-check';
  return { rule, outcome, failed };
}

/** Returns the KPIs whose formulas read a measure. */
export function kpisReading(frameworks: readonly Framework[], measure: string): KpiOfFramework[] {
  return frameworks.flatMap(({ id, kpis }) =>
    kpis
      .filter(({ formula }) => formula.readings.some((reading) => reading.measure === measure))
      .map((kpi) => ({ framework: id, kpi: kpi.id })),
  );
}
