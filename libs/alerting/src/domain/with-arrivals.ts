import type { NextStage } from '#maturity/domain';
import type { Alert } from './alert.js';
import type { AlertChange } from './decide-page.js';

/** The alerts that people are told of and that have a way ahead: for these it pays to look up when the next stage arrives. */
export function alertsToTell(changes: readonly AlertChange[]): Alert[] {
  return changes.flatMap(({ transitions }) =>
    transitions.flatMap(({ change, alert, quiet }) =>
      change === 'raised' && quiet === null && alert.announcement.next ? [alert] : [],
    ),
  );
}

/** The changes with what is known of arrivals, by alert: the days at which the unmet criteria will be met. */
export function withArrivals(
  changes: readonly AlertChange[],
  arrivals: ReadonlyMap<string, NextStage>,
): AlertChange[] {
  if (arrivals.size === 0) return [...changes];
  return changes.map((change) => ({
    ...change,
    transitions: change.transitions.map((transition) => ({
      ...transition,
      alert: arriving(transition.alert, arrivals.get(transition.alert.id)),
    })),
  }));
}

/** Values and thresholds stay as they were announced; a criterion of another stage says nothing about this one. */
function arriving(alert: Alert, known: NextStage | undefined): Alert {
  const { next } = alert.announcement;
  if (!next || known?.id !== next.id) return alert;
  const unmet = next.unmet.map((criterion) => ({
    ...criterion,
    eta:
      known.unmet.find(({ kpi, threshold }) => kpi === criterion.kpi && threshold === criterion.threshold)
        ?.eta ?? criterion.eta,
  }));
  return { ...alert, announcement: { ...alert.announcement, next: { ...next, unmet } } };
}
