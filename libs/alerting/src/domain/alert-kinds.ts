import type { AssessmentEntryKind, MilestoneEntryKind } from '#assessments/domain';

/** The kinds of journal entries that people can be notified of, and what an alert about each is about. */
const families = {
  'stage-advanced': 'stage',
  'stage-regressed': 'stage',
  'band-changed': 'band',
  'gate-opened': 'gate',
  'gate-closed': 'gate',
  'threshold-approaching': 'approaching',
  'kpi-moved': 'kpi',
  'score-moved': 'score',
  'item-attested': 'item',
  'item-revoked': 'item',
  'target-verdict': 'target',
  'milestone-planned': 'milestone',
  'milestone-rescheduled': 'milestone',
  'milestone-due': 'milestone',
  'milestone-late': 'milestone',
  'milestone-reached': 'milestone',
  'milestone-cancelled': 'milestone',
  recorded: 'recorded',
  'check-fired': 'check',
} as const satisfies Partial<Record<AssessmentEntryKind, string>> & Record<MilestoneEntryKind, string>;

export type AlertKind = keyof typeof families;

/**
 * What an alert is about. An org unit has at most one active alert of each family, track and item; an item is
 * a gate, a stage, a KPI, an item of a checklist, a target, a milestone or an event.
 */
export type AlertFamily = (typeof families)[AlertKind];

export const alertKinds = Object.keys(families) as readonly AlertKind[];
export const alertFamilies: readonly AlertFamily[] = [...new Set(Object.values(families))];

export function isAlertKind(kind: string): kind is AlertKind {
  return Object.hasOwn(families, kind);
}

export function familyOf(kind: AlertKind): AlertFamily {
  return families[kind];
}
