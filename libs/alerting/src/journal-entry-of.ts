import type { AlertTransitionData, NewJournalEntry } from '#assessments';
import type { AlertTransition } from './domain/index.js';

/**
 * Returns the journal entry about a transition. An acknowledgement has one already, and an alert of which
 * nobody is notified has none.
 */
export function journalEntryOf(transition: AlertTransition): NewJournalEntry[] {
  const { alert, change, suppressed } = transition;
  if (change === 'acknowledged' || alert.suppressed !== null) return [];
  const { orgUnit, framework, edition, track, day } = alert;
  return [
    {
      kind: `alert-${change}`,
      ...{ orgUnit, framework, edition, track, day },
      silent: suppressed !== null,
      data: {
        alertId: alert.id,
        rule: alert.rule,
        severity: alert.severity,
        about: alert.kind,
        ...detailsOf(transition),
        announcement: alert.announcement,
      },
    },
  ];
}

function detailsOf(
  transition: AlertTransition,
): Pick<AlertTransitionData, 'replaces' | 'because' | 'reason' | 'overtaken'> {
  switch (transition.change) {
    case 'firing':
      return transition.replaces.length === 0 ? {} : { replaces: transition.replaces };
    case 'resolved':
      return { because: transition.because };
    case 'withdrawn':
      return {
        ...(transition.reason === null ? {} : { reason: transition.reason }),
        ...(transition.overtaken ? { overtaken: true } : {}),
      };
    case 'acknowledged':
      return {};
    default:
      return transition satisfies never;
  }
}
