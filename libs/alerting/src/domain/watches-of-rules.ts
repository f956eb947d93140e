import { checkKinds, type CheckKind, type EventWatch } from '#assessments/domain';
import type { AlertRule } from './alert-rule.js';

/** Returns the events that rules ask for, so that the journal tells of them. */
export function eventWatchesOf(rules: readonly AlertRule[]): EventWatch[] {
  return rules.flatMap(({ when }) => ('recorded' in when ? [when.recorded] : []));
}

/** Returns the kinds of checks that rules ask for, so that the journal tells of them. */
export function watchedChecksOf(rules: readonly AlertRule[]): ReadonlySet<CheckKind> {
  const asked = rules.flatMap(({ when }) => ('check' in when ? when.check : []));
  return new Set(asked.flatMap((kind) => (kind === 'any' ? checkKinds : [kind])));
}
