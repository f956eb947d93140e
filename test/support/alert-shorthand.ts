import {
  applyTransitions,
  decidePending,
  decideTransitions,
  noAlerts,
  type AlertPolicy,
  type AlertTransition,
  type AnnouncementEntry,
  type TrackAlerts,
} from '#alerting/domain';

/** Decides the entries of one track in turn, as positions 1, 2, …, and returns what each changed. */
export function run(
  entries: readonly AnnouncementEntry[],
  policy: AlertPolicy,
): { changes: string[][]; transitions: AlertTransition[][]; track: TrackAlerts } {
  let track = noAlerts;
  const transitions = entries.map((given, index) => {
    const entry = { ...given, position: index + 1 };
    const decided = decideTransitions(track, entry, policy);
    const pending = decidePending(track, entry, policy);
    track = applyTransitions({ ...track, pending }, decided, entry.at, policy);
    return decided;
  });
  return { changes: transitions.map((each) => each.map(inShort)), transitions, track };
}

/**
 * Returns a transition in short: `+stage` fires, `+stage replaces 1-stage` takes the place of another,
 * `-gate g1:changed` is resolved; brackets mean suppressed.
 */
export function inShort(transition: AlertTransition): string {
  const text = shortOf(transition);
  return transition.suppressed === null ? text : `(${text})`;
}

function shortOf(transition: AlertTransition): string {
  const { family, item } = transition.alert;
  const subject = item === null ? family : `${family} ${item}`;
  switch (transition.change) {
    case 'firing':
      return `+${subject}${transition.replaces.map((id) => ` replaces ${id}`).join('')}`;
    case 'resolved':
      return `-${subject}:${transition.because}`;
    case 'withdrawn':
      return `-${subject}:withdrawn`;
    case 'acknowledged':
      return `${subject} taken`;
    default:
      return transition satisfies never;
  }
}
