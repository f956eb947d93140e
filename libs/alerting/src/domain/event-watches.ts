import type { EventWatch } from '#assessments/domain';
import type { AlertRule } from './alert-rule.js';

/** Returns the events that rules ask for, so that the journal tells of them. */
export function eventWatchesOf(rules: readonly AlertRule[]): EventWatch[] {
  return rules.flatMap(({ when }) => ('recorded' in when ? [when.recorded] : []));
}
