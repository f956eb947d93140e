import type { Alert } from '#alerting/domain';

/**
 * Identifies what an alert is about, over the alerts that follow one another: the track of an org unit, and
 * the gate, item, target or KPI inside it.
 */
export function subjectKeyOf({ orgUnit, framework, track, family, item }: Alert): string {
  return JSON.stringify([orgUnit, framework, track, family, item]);
}

/** Names the state before the alert, so that two states can be compared. */
export function stateBefore(alert: Alert): string {
  const { from, verdict, score, value, due } = alert.announcement;
  switch (alert.kind) {
    case 'threshold-approaching':
      return 'far';
    case 'kpi-moved':
      return String(value?.from);
    case 'score-moved':
      return String(score?.from);
    case 'target-verdict':
      return String(verdict?.from);
    case 'gate-opened':
    case 'item-attested':
      return 'no';
    case 'gate-closed':
    case 'item-revoked':
      return 'yes';
    case 'check-fired':
      return 'passes';
    default:
      return due ? 'before' : String(from?.id);
  }
}

/** Names the state that the alert tells of. */
export function stateAfter(alert: Alert): string {
  const { to, next, verdict, score, value, due, recorded } = alert.announcement;
  switch (alert.kind) {
    case 'threshold-approaching':
      return `near ${next?.id}`;
    case 'kpi-moved':
      return String(value?.to);
    case 'score-moved':
      return String(score?.to);
    case 'target-verdict':
      return String(verdict?.to);
    case 'gate-opened':
    case 'item-attested':
      return 'yes';
    case 'gate-closed':
    case 'item-revoked':
      return 'no';
    case 'check-fired':
      return 'fails';
    default:
      return due || recorded ? `${alert.kind} ${alert.id}` : String(to?.id);
  }
}

/** Returns the alert as if it led from where the first one began, for one message about several changes. */
export function sinceBefore(last: Alert, first: Alert): Alert {
  if (last === first) return last;
  const { announcement: now } = last;
  const { from, value, score, verdict } = first.announcement;
  return {
    ...last,
    announcement: {
      ...now,
      from,
      ...(now.value && value ? { value: { ...now.value, from: value.from } } : {}),
      ...(now.score && score ? { score: { ...now.score, from: score.from } } : {}),
      ...(now.verdict && verdict ? { verdict: { ...now.verdict, from: verdict.from } } : {}),
      causes: [...new Set([...now.causes, ...first.announcement.causes])],
    },
  };
}
