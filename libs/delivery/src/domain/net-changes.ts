import type { Alert } from '#alerting/domain';
import { sinceBefore, stateAfter, stateBefore, subjectKeyOf } from './alert-subject.js';
import type { CollectedChange, KnownSubject } from './composition.js';
import type { SuppressReason } from './outcome.js';

/** What a sequence of transitions about one subject amounts to for a receiver. */
interface Net {
  /** What to tell; `null`: nothing. */
  alert: Alert | null;
  last: CollectedChange;
  alertId: string | null;
  state: string;
}

export function netOf(sequence: readonly CollectedChange[], known: KnownSubject | undefined): Net {
  const last = sequence.at(-1) as CollectedChange;
  const firing = sequence.filter(isFiring).map(({ transition }) => transition.alert);
  const { alert, suppressed } = last.transition;
  if (!isFiring(last)) {
    const tells = suppressed === null && known !== undefined && known.alertId !== null;
    return { alert: tells ? alert : null, last, alertId: null, state: stateBefore(alert) };
  }
  const first = firing[0] ?? alert;
  const state = stateAfter(alert);
  if (state !== (known?.state ?? stateBefore(first)))
    return { alert: sinceBefore(alert, first), last, alertId: alert.id, state };
  return { alert: null, last, alertId: known?.alertId == null ? null : alert.id, state };
}

/** A stage that is no longer close because it was reached is not told beside the stage itself. */
export function withoutReached(
  changes: readonly { change: CollectedChange; alert: Alert }[],
): { change: CollectedChange; alert: Alert }[] {
  const fired = new Set(changes.filter(({ change }) => isFiring(change)).map(({ alert }) => trackOf(alert)));
  return changes.filter(
    ({ change: { transition }, alert }) =>
      !(transition.change === 'resolved' && transition.because === 'reached' && fired.has(trackOf(alert))),
  );
}

export function suppressReasonIn(sequence: readonly CollectedChange[]): SuppressReason {
  const { change, suppressed } = (sequence.at(-1) as CollectedChange).transition;
  if (suppressed !== null) return 'not-notifiable';
  return sequence.length === 1 && change !== 'firing' ? 'not-notified-before' : 'net-nothing';
}

export function groupBySubject(changes: readonly CollectedChange[]): CollectedChange[][] {
  const groups = new Map<string, CollectedChange[]>();
  for (const change of changes) {
    const key = subjectKeyOf(change.transition.alert);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

export function subjectOf(sequence: readonly CollectedChange[]): string {
  return subjectKeyOf((sequence[0] as CollectedChange).transition.alert);
}

function trackOf({ orgUnit, framework, track }: Alert): string {
  return JSON.stringify([orgUnit, framework, track]);
}

export function isWithdrawal({ transition }: CollectedChange): boolean {
  return transition.change === 'withdrawn' && transition.suppressed === null;
}

export function isFiring({ transition }: CollectedChange): boolean {
  return transition.change === 'firing';
}

export function alertIdOf({ transition }: CollectedChange): string {
  return transition.alert.id;
}
