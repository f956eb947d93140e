import { severities, type Severity } from '#assessments/domain';
import type { LocalizedText } from '#kernel';
import { conditionHolds, type Movement, type RuleCondition } from './rule-conditions.js';

export { severities, type Severity };

/** Which changes become alerts, and how severe they are. Written in `config/alerts.yaml`. */
export interface AlertRule {
  id: string;
  name: LocalizedText;
  when: RuleCondition;
  /** Only org units at or below one of these; `null`: all. */
  units: readonly string[] | null;
  /** Only these frameworks; `null`: all. */
  frameworks: readonly string[] | null;
  severity: Severity;
  /** The movement must hold as of each of this many last days before the alert fires. 0: it fires at once. */
  forDays: number;
  /**
   * After a notification, the rule waits this long before it notifies about the same org unit, track and item
   * again. An alert that is still active at the end of the wait is notified then.
   */
  coolDownMs: number;
}

/** The change that rules are matched against. */
export interface RuleQuestion {
  orgUnit: string;
  framework: string | null;
  movement: Movement;
}

/** Tells whether `code` is the org unit `scope` or below it in today's tree. */
export type IsWithin = (code: string, scope: string) => boolean;

/**
 * Returns the first rule that matches, in the order of the file. One change fires one alert, so a special
 * rule must come before a general one.
 */
export function matchRule(
  rules: readonly AlertRule[],
  { orgUnit, framework, movement }: RuleQuestion,
  isWithin: IsWithin,
): AlertRule | undefined {
  return rules.find(
    (rule) =>
      conditionHolds(rule.when, movement) &&
      (rule.frameworks === null || (framework !== null && rule.frameworks.includes(framework))) &&
      (rule.units?.some((scope) => isWithin(orgUnit, scope)) ?? true),
  );
}

/** Tells whether `severity` is `minimum` or higher. */
export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(minimum);
}
