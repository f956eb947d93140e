import type { Day } from '#kernel';
import type { Alert, AlertTransition, TrackAlerts } from './alert.js';
import { firing } from './decide-transitions.js';
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
 * sustained, and an active one ends when its movement is older than the days that its rule looks back.
 */
export function decideDue(track: TrackAlerts, moment: DueMoment, policy: AlertPolicy): AlertTransition[] {
  const isDue = ({ dueDay }: Alert): boolean => dueDay !== null && dueDay <= moment.today;
  const elapsed = track.active.filter(isDue).map(elapse);
  const sustained = track.pending.filter((alert) => isDue(alert) && moment.isSustained(alert));
  return [...elapsed, ...sustained.map((alert) => firing(alert, moment.at, track, policy))];
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
