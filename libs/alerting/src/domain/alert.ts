import type { AnnouncementData } from '#assessments/domain';
import type { Day } from '#kernel';
import type { AlertKind, Severity } from './alert-rule.js';

/** What an alert is about: that the body moved to another stage, or that it is close to the next. */
export type AlertFamily = 'stage' | 'approaching';

/** Why nobody is told of a transition: it comes from history, from a first assessment, or from a changed framework or tree. */
export type AlertSuppressReason = 'history' | 'baseline' | 'restated';

/**
 * Why an alert no longer holds. `superseded`: a newer change says otherwise; `undone`: a correction took back what raised
 * it; `reached`: the stage that was close has been reached; `fell-back`: it is no longer close.
 */
export type ClearReason = 'superseded' | 'undone' | 'reached' | 'fell-back';

/** The place an alert stands in: at most one of each family per body, framework and track. */
export interface TrackKey {
  orgUnit: string;
  framework: string;
  track: string;
}

/** A key for maps. */
export function trackKeyText({ orgUnit, framework, track }: TrackKey): string {
  return JSON.stringify([orgUnit, framework, track]);
}

export interface Alert extends TrackKey {
  /** Follows from the journal entry that raised it, so that a repeat cannot raise it twice. */
  id: string;
  family: AlertFamily;
  rule: string;
  kind: AlertKind;
  severity: Severity;
  edition: string;
  /** The day that the conclusion is about. */
  day: Day;
  /** The state before and after, with its evidence, as announced when the alert was raised. */
  announcement: AnnouncementData;
  /** The journal position of the entry that raised it. */
  raisedPosition: number;
  raisedAt: number;
  /** Nobody is told before this instant (cool-down). */
  notifyFrom: number;
  suppressed: AlertSuppressReason | null;
}

/** The alerts that stand for one track of one body, and when each rule last told anybody about it. */
export interface TrackAlerts {
  stage: Alert | null;
  approaching: Alert | null;
  lastNotified: Readonly<Record<string, number>>;
}

export const noAlerts: TrackAlerts = { stage: null, approaching: null, lastNotified: {} };

export type AlertTransition =
  | { change: 'raised'; alert: Alert; suppressed: AlertSuppressReason | null }
  | { change: 'cleared'; alert: Alert; because: ClearReason; suppressed: AlertSuppressReason | null };

/** An alert with what has happened to it since. */
export interface AlertRecord extends Alert {
  state: 'raised' | 'acknowledged' | 'cleared';
  acknowledgedAt: number | null;
  acknowledgedBy: string | null;
  clearedAt: number | null;
  clearedBecause: ClearReason | null;
}
