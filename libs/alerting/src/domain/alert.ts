import type { AnnouncementData, ChangeCause } from '#assessments/domain';
import type { Day } from '#kernel';
import type { AlertFamily, AlertKind } from './alert-kinds.js';
import type { Severity } from './alert-rule.js';

/**
 * The states of an alert. The last three are final.
 *
 * - `pending`: the rule waits for the movement to hold for some days. Nobody is notified yet.
 * - `firing`: what it says holds.
 * - `acknowledged`: it still holds, and somebody has taken it.
 * - `resolved`: it no longer holds.
 * - `replaced`: a newer alert of the same family and item took its place.
 * - `withdrawn`: it did not hold even on its own day, by what is known now. What was resolved or replaced
 *   before can still be withdrawn.
 */
export const alertStates = [
  'pending',
  'firing',
  'acknowledged',
  'resolved',
  'replaced',
  'withdrawn',
] as const;
export type AlertState = (typeof alertStates)[number];

/** The states of an alert that still holds. */
export const activeStates = ['firing', 'acknowledged'] as const satisfies readonly AlertState[];

export function isActive(state: AlertState): boolean {
  return activeStates.some((active) => active === state);
}

/**
 * Why people are not notified of a transition.
 *
 * - `history`, `baseline`, `restated`: it comes from history, from a first assessment, or from a changed
 *   framework or tree.
 * - `not-followed`: the installation does not follow the framework.
 * - `not-sustained`: the movement did not hold for the days that the rule asks for.
 * - `elapsed`: nothing happened; the movement is too long ago.
 */
export const alertSuppressReasons = [
  'history',
  'baseline',
  'restated',
  'not-followed',
  'not-sustained',
  'elapsed',
] as const;
export type AlertSuppressReason = (typeof alertSuppressReasons)[number];

/**
 * Why an alert is resolved.
 *
 * - `reached`: the org unit has reached the stage that was close.
 * - `fell-back`: the stage is no longer close, or the KPI moved back.
 * - `changed`: the org unit has moved on, and no rule or only a suppressed change tells where to.
 * - `cleared`: the check does not fail any more.
 * - `elapsed`: the movement is older than the days that its rule looks back.
 */
export const resolveReasons = ['reached', 'fell-back', 'changed', 'cleared', 'elapsed'] as const;
export type ResolveReason = (typeof resolveReasons)[number];

/** Identifies a track of an org unit; `null` for what belongs to no framework, such as milestones. */
export interface TrackKey {
  orgUnit: string;
  framework: string | null;
  track: string | null;
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
  /** What the alert is about inside the track or org unit; `null`: the track itself. */
  item: string | null;
  rule: string;
  kind: AlertKind;
  severity: Severity;
  edition: string | null;
  /** The day of the assessment that the alert is about. */
  day: Day;
  /** The announced state before and after, with its evidence, as of the entry that it comes from. */
  announcement: AnnouncementData;
  /** The journal position of the entry that it comes from. */
  firedPosition: number;
  firedAt: number;
  /** The end of the cool-down, in epoch milliseconds. People are notified at this time, not earlier. */
  notifyFrom: number;
  /**
   * The day on which the alert changes by itself: a pending one fires if its movement still holds, an active
   * one is too old for its rule. `null`: it does not.
   */
  dueDay: Day | null;
  suppressed: AlertSuppressReason | null;
}

/** Tells whether two alerts of a track are about the same. */
export function isSameSubject(
  one: Pick<Alert, 'family' | 'item'>,
  other: Pick<Alert, 'family' | 'item'>,
): boolean {
  return one.family === other.family && one.item === other.item;
}

/** What the alerts of one track are. */
export interface TrackAlerts {
  active: readonly Alert[];
  /** They wait for their movement to hold. */
  pending: readonly Alert[];
  /** Resolved and replaced alerts, as far as they may be withdrawn. */
  ended: readonly Alert[];
  /** When each rule last notified about an item, in epoch milliseconds, by `notifiedKey`. */
  lastNotified: Readonly<Record<string, number>>;
}

export const noAlerts: TrackAlerts = { active: [], pending: [], ended: [], lastNotified: {} };

/** A cool-down counts for a rule and an item. */
export function notifiedKey({ rule, item }: Pick<Alert, 'rule' | 'item'>): string {
  return JSON.stringify([rule, item]);
}

/** Why an alert ended: the causes, the deciding one first, and the deciding events. */
export interface EndCauses {
  causes: readonly ChangeCause[];
  events: AnnouncementData['events'];
}

/**
 * One step in the life of an alert. A replaced alert has no transition of its own: the alert that takes its
 * place names it. So a receiver that adds the id of each firing alert to a list, and removes the ids that
 * `replaces` and ends name, has exactly the active alerts. An alert that has ended may be withdrawn later,
 * because people were notified of what never held; its id is on no list any more.
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
  | ({
      change: 'resolved';
      alert: Alert;
      because: ResolveReason;
      suppressed: AlertSuppressReason | null;
    } & EndCauses)
  | ({
      change: 'withdrawn';
      alert: Alert;
      /** The reason given in the retraction or correction; `null` when none was given. */
      reason: string | null;
      /** True when it was resolved or replaced before, so that it says nothing of today. */
      overtaken: boolean;
      suppressed: AlertSuppressReason | null;
    } & EndCauses)
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
  /** Why it was resolved or withdrawn. */
  ended: EndCauses | null;
}
