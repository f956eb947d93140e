import { severities, type AssessmentEntryKind, type Severity } from '#assessments/domain';
import type { LocalizedText } from '#kernel';

/** The kinds of journal entries that can raise an alert. */
export const alertKinds = [
  'stage-advanced',
  'stage-regressed',
  'threshold-approaching',
] as const satisfies readonly AssessmentEntryKind[];
export type AlertKind = (typeof alertKinds)[number];

export { severities, type Severity };

/** Which changes become alerts, and how severe they are. Written in `config/alerts.yaml`. */
export interface AlertRule {
  id: string;
  name: LocalizedText;
  on: readonly AlertKind[];
  /** Only org units at or below one of these; `null`: all. */
  units: readonly string[] | null;
  /** Only these frameworks; `null`: all. */
  frameworks: readonly string[] | null;
  severity: Severity;
  /**
   * After a notification, the rule waits this long before it notifies about the same org unit and track
   * again. An alert that is still open at the end of the wait is notified then.
   */
  coolDownMs: number;
}

/** The change that rules are matched against. */
export interface RuleQuestion {
  kind: AlertKind;
  orgUnit: string;
  framework: string;
}

/** Tells whether `code` is the org unit `scope` or below it in today's tree. */
export type IsWithin = (code: string, scope: string) => boolean;

/**
 * Returns the first rule that matches, in the order of the file. One change raises one alert, so a special
 * rule must come before a general one.
 */
export function matchRule(
  rules: readonly AlertRule[],
  asked: RuleQuestion,
  isWithin: IsWithin,
): AlertRule | undefined {
  return rules.find(
    (rule) =>
      rule.on.includes(asked.kind) &&
      (rule.frameworks?.includes(asked.framework) ?? true) &&
      (rule.units?.some((scope) => isWithin(asked.orgUnit, scope)) ?? true),
  );
}

/** Tells whether `severity` is `minimum` or higher. */
export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(minimum);
}
