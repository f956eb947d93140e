import { severities, type AssessmentEntryKind, type Severity } from '#assessments/domain';
import type { LocalizedText } from '#kernel';

/** The journal entries that call for somebody's attention. */
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
  /** Only bodies at or below one of these; `null`: all. */
  units: readonly string[] | null;
  /** Only these frameworks; `null`: all. */
  frameworks: readonly string[] | null;
  severity: Severity;
  /** After telling, the same rule stays quiet about the same body and track for this long; what still stands then is told. */
  coolDownMs: number;
}

/** What a rule is asked about. */
export interface RuleQuestion {
  kind: AlertKind;
  orgUnit: string;
  framework: string;
}

/** Is `code` the body `scope` or below it, in today's tree? */
export type IsWithin = (code: string, scope: string) => boolean;

/** The first rule that matches, in the order of the file: one change raises one alert, so the special goes before the general. */
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

/** Is `severity` at least `minimum`? */
export function isAtLeast(severity: Severity, minimum: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(minimum);
}
