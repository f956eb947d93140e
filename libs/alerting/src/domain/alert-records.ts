import type { Alert, AlertRecord } from './alert.js';
import type { AlertChange } from './decide-batch.js';

/**
 * Returns the rows to store: the alerts that the changes fired, in their final state, and the older alerts
 * that they ended or withdrew.
 */
export function alertRecordsOf(changes: readonly AlertChange[]): {
  fired: AlertRecord[];
  ended: AlertRecord[];
} {
  const fired = new Map<string, AlertRecord>();
  const ended = new Map<string, AlertRecord>();
  const end = (alert: Alert, as: Partial<AlertRecord>): void => {
    const rows = fired.has(alert.id) ? fired : ended;
    rows.set(alert.id, { ...(fired.get(alert.id) ?? recordOf(alert, 'firing')), ...as });
  };
  for (const { entry, transitions } of changes) {
    for (const transition of transitions) {
      const { alert } = transition;
      switch (transition.change) {
        case 'firing':
          fired.set(alert.id, { ...recordOf(alert, 'firing'), replaces: transition.replaces });
          for (const old of transition.replaced)
            end(old, { state: 'replaced', endedAt: entry.at, replacedBy: alert.id });
          break;
        case 'resolved':
        case 'withdrawn':
          end(alert, { endedAt: fired.get(alert.id)?.endedAt ?? entry.at, ...endOf(transition) });
          break;
        case 'acknowledged':
          break;
        default:
          transition satisfies never;
      }
    }
  }
  return { fired: [...fired.values()], ended: [...ended.values()] };
}

function endOf(
  transition: Extract<AlertChange['transitions'][number], { change: 'resolved' | 'withdrawn' }>,
): Partial<AlertRecord> {
  const { causes, events } = transition;
  const ended = { causes, events };
  return transition.change === 'resolved'
    ? { state: 'resolved', resolvedBecause: transition.because, ended }
    : { state: 'withdrawn', resolvedBecause: null, withdrawnReason: transition.reason, ended };
}

/** Returns an alert in a state that is not an end. */
export function recordOf(alert: Alert, state: 'pending' | 'firing'): AlertRecord {
  return {
    ...alert,
    state,
    acknowledgedAt: null,
    acknowledgedBy: null,
    endedAt: null,
    resolvedBecause: null,
    replacedBy: null,
    replaces: [],
    withdrawnReason: null,
    ended: null,
  };
}

/** Returns a pending alert that will not fire. */
export function droppedRecord(alert: Alert, at: number): AlertRecord {
  return {
    ...recordOf(alert, 'pending'),
    state: 'resolved',
    suppressed: 'not-sustained',
    endedAt: at,
    resolvedBecause: 'changed',
  };
}
