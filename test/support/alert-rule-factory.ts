import type { AlertRule, RuleCondition } from '#alerting/domain';

const conditions = {
  'stage-advanced': { stage: ['advanced'] },
  'stage-regressed': { stage: ['regressed'] },
  'threshold-approaching': { approaching: true },
  'gate-opened': { gate: ['opened'] },
  'gate-closed': { gate: ['closed'] },
} as const satisfies Record<string, RuleCondition>;

/** Returns a rule for one kind of entry, named after that kind. */
export function alertRule(kind: keyof typeof conditions, overrides: Partial<AlertRule> = {}): AlertRule {
  return {
    id: kind,
    when: conditions[kind],
    name: { vi: kind, en: kind },
    units: null,
    frameworks: null,
    severity: 'info',
    forDays: 0,
    coolDownMs: 0,
    ...overrides,
  };
}
