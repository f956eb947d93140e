import type { AnnouncementData } from '#assessments/domain';
import type { Day } from '#kernel';
import type { AlertKind, Severity } from './alert-rule.js';

/** What an alert is about: the org unit has moved to another stage, or it is close to the next one. */
export type AlertFamily = 'stage' | 'approaching';

/**
 * Why people are not notified of a transition: it comes from history, from a first assessment, or from a
 * changed framework or tree.
 */
export type AlertSuppressReason = 'history' | 'baseline' | 'restated';

/**
 * Why an alert is cleared.
 *
 * - `superseded`: a newer change replaces it.
 * - `undone`: a correction took back the change that raised it.
 * - `reached`: the org unit has reached the stage that was close.
 * - `fell-back`: the next stage is no longer close.
 */
export type ClearReason = 'superseded' | 'undone' | 'reached' | 'fell-back';

/** Identifies a track of an org unit. A track has at most one open alert of each family. */
export interface TrackKey {
  orgUnit: string;
  framework: string;
  track: string;
}

/** Returns the key as text, for maps. */
export function trackKeyText({ orgUnit, framework, track }: TrackKey): string {
  return JSON.stringify([orgUnit, framework, track]);
}

export interface Alert extends TrackKey {
  /**
   * Made of the position of the journal entry and the family, so that a repeat cannot raise the alert twice.
   */
  id: string;
  family: AlertFamily;
  rule: string;
  kind: AlertKind;
  severity: Severity;
  edition: string;
  /** The day of the assessment that raised the alert. */
  day: Day;
  /** The announced state before and after, with its evidence, as of when the alert was raised. */
  announcement: AnnouncementData;
  /** The journal position of the entry that raised it. */
  raisedPosition: number;
  raisedAt: number;
  /** The end of the cool-down, in epoch milliseconds. People are notified at this time, not earlier. */
  notifyFrom: number;
  suppressed: AlertSuppressReason | null;
}

/**
 * The open alerts of one track, and when each rule last notified about it (epoch milliseconds, by rule id).
 */
export interface TrackAlerts {
  stage: Alert | null;
  approaching: Alert | null;
  lastNotified: Readonly<Record<string, number>>;
}

export const noAlerts: TrackAlerts = { stage: null, approaching: null, lastNotified: {} };

export type AlertTransition =
  | { change: 'raised'; alert: Alert; suppressed: AlertSuppressReason | null }
  | { change: 'cleared'; alert: Alert; because: ClearReason; suppressed: AlertSuppressReason | null };

/** An alert with its state and its acknowledgement. */
export interface AlertRecord extends Alert {
  state: 'raised' | 'acknowledged' | 'cleared';
  acknowledgedAt: number | null;
  acknowledgedBy: string | null;
  clearedAt: number | null;
  clearedBecause: ClearReason | null;
}
