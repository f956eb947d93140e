import type { AnnouncementData } from '#assessments/domain';
import type { Day } from '#kernel';
import type { AlertKind, Severity } from './alert-rule.js';

/** What an alert is about: the org unit has moved to another stage, or it is close to the next one. */
export type AlertFamily = 'stage' | 'approaching';

/**
 * The states of an alert. The last three are final.
 *
 * - `firing`: what it says holds.
 * - `acknowledged`: it still holds, and somebody has taken it.
 * - `resolved`: it no longer holds.
 * - `replaced`: a newer alert of the same family took its place.
 * - `withdrawn`: it did not hold even on its own day, by what is known now.
 */
export const alertStates = ['firing', 'acknowledged', 'resolved', 'replaced', 'withdrawn'] as const;
export type AlertState = (typeof alertStates)[number];

/** The states of an alert that still holds. */
export const activeStates = ['firing', 'acknowledged'] as const satisfies readonly AlertState[];

export function isActive(state: AlertState): boolean {
  return activeStates.some((active) => active === state);
}

/**
 * Why people are not notified of a transition: it comes from history, from a first assessment, or from a
 * changed framework or tree.
 */
export type AlertSuppressReason = 'history' | 'baseline' | 'restated';

/**
 * Why an alert is resolved.
 *
 * - `reached`: the org unit has reached the stage that was close.
 * - `fell-back`: the next stage is no longer close.
 * - `changed`: the org unit has moved on, and no rule or only a suppressed change tells where to.
 */
export type ResolveReason = 'reached' | 'fell-back' | 'changed';

/** Identifies a track of an org unit. A track has at most one active alert of each family and item. */
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
   * Made of the position of the journal entry and the family, so that a repeat cannot fire the alert twice.
   */
  id: string;
  family: AlertFamily;
  rule: string;
  kind: AlertKind;
  severity: Severity;
  edition: string;
  /** The day of the assessment that the alert is about. */
  day: Day;
  /** The announced state before and after, with its evidence, as of when the alert fired. */
  announcement: AnnouncementData;
  /** The journal position of the entry that it comes from. */
  firedPosition: number;
  firedAt: number;
  /** The end of the cool-down, in epoch milliseconds. People are notified at this time, not earlier. */
  notifyFrom: number;
  suppressed: AlertSuppressReason | null;
}

/** The active alerts of one track, and when each rule last notified about it, in epoch milliseconds. */
export interface TrackAlerts {
  stage: Alert | null;
  approaching: Alert | null;
  lastNotified: Readonly<Record<string, number>>;
}

export const noAlerts: TrackAlerts = { stage: null, approaching: null, lastNotified: {} };

/**
 * One step in the life of an alert. A replaced alert has no transition of its own: the alert that takes its
 * place names it. So a receiver that adds the id of each firing alert to a list, and removes the ids that
 * `replaces` and ends name, has exactly the active alerts.
 *
 * `suppressed` says why people are not notified. A receiver that keeps such a list needs the end of each
 * alert whose firing it got, also an end that is suppressed for people. An alert that fires suppressed
 * replaces nothing, because receivers do not get it.
 */
export type AlertTransition =
  | {
      change: 'firing';
      alert: Alert;
      /** The ids of the alerts that end because this one takes their place. */
      replaces: readonly string[];
      /** The same alerts, for a receiver that knows them and is not to know this one. */
      replaced: readonly Alert[];
      suppressed: AlertSuppressReason | null;
    }
  | { change: 'resolved'; alert: Alert; because: ResolveReason; suppressed: AlertSuppressReason | null }
  | {
      change: 'withdrawn';
      alert: Alert;
      /** The reason given in the retraction or correction; `null` when none was given. */
      reason: string | null;
      suppressed: AlertSuppressReason | null;
    }
  | { change: 'acknowledged'; alert: Alert; by: string; suppressed: AlertSuppressReason | null };

/** An alert with its state, its acknowledgement and its end. */
export interface AlertRecord extends Alert {
  state: AlertState;
  acknowledgedAt: number | null;
  acknowledgedBy: string | null;
  endedAt: number | null;
  /** Set when it is resolved. */
  resolvedBecause: ResolveReason | null;
  /** The id of the alert that replaced it. */
  replacedBy: string | null;
  /** The ids of the alerts that it replaced. */
  replaces: readonly string[];
  /** The reason given for what withdrew it. */
  withdrawnReason: string | null;
}
