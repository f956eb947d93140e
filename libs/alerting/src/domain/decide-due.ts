import type { Day } from '#kernel';
import { isSameSubject, type Alert, type AlertTransition, type TrackAlerts } from './alert.js';
import { applyTransitions, firing, replacesOthers } from './decide-transitions.js';
import type { AlertPolicy } from './new-alert.js';

/** A moment in which the day changes alerts without a journal entry. */
export interface DueMoment {
  today: Day;
  at: number;
  /** Tells whether the movement of a pending alert holds on each day that its rule asks for. */
  isSustained(alert: Alert): boolean;
}

/**
 * Returns what the day changes about the alerts of a track: a pending alert fires when its movement has been
 * sustained, and an active one ends when its movement is older than the days that its rule looks back. Ends
 * come first.
 */
export function decideDue(track: TrackAlerts, moment: DueMoment, policy: AlertPolicy): AlertTransition[] {
  const isDue = ({ dueDay }: Alert): boolean => dueDay !== null && dueDay <= moment.today;
  const sustained = track.pending.filter((alert) => isDue(alert) && moment.isSustained(alert));
  const ends = track.active.flatMap((alert) => {
    if (isDue(alert)) return [elapse(alert)];
    const next = sustained.find((waiting) => isSameSubject(waiting, alert));
    return next && !replacesOthers(next) ? [giveWay(alert, next)] : [];
  });
  const rest = applyTransitions(track, ends, moment.at, policy);
  return [...ends, ...sustained.map((alert) => firing(alert, moment.at, rest, policy))];
}

/** A suppressed alert replaces nothing, so the active alert that stayed while it waited ends on its own. */
function giveWay(alert: Alert, { announcement: { causes, events } }: Alert): AlertTransition {
  return { change: 'resolved', alert, because: 'changed', suppressed: alert.suppressed, causes, events };
}

/** People are not told: nothing has happened. Receivers that keep a list are. */
function elapse(alert: Alert): AlertTransition {
  return {
    change: 'resolved',
    alert,
    because: 'elapsed',
    suppressed: alert.suppressed ?? 'elapsed',
    causes: ['day-end'],
    events: { count: 0, positions: [] },
  };
}
