import {
  isAssessmentKind,
  type AnnouncementData,
  type AssessmentEntryKind,
  type JournalEntry,
} from '#assessments/domain';
import type { StageRef } from '#maturity/domain';
import type { AlertSuppressReason } from './alert.js';
import { familyOf, isAlertKind, type AlertFamily, type AlertKind } from './alert-kinds.js';

/** A journal entry about the announced state of an org unit, a milestone or an event, not about an alert. */
export type AnnouncementEntry = JournalEntry & { kind: AssessmentEntryKind; data: AnnouncementData };

/** An entry that an alert can come from. */
export type NotifiableEntry = AnnouncementEntry & { kind: AlertKind };

export function isAnnouncement(entry: JournalEntry): entry is AnnouncementEntry {
  return isAssessmentKind(entry.kind);
}

/** Tells whether people may be notified of the entry. */
export function isNotifiable(entry: AnnouncementEntry): entry is NotifiableEntry {
  return isAlertKind(entry.kind) && suppressReasonOf(entry) === null;
}

export function suppressReasonOf(entry: AnnouncementEntry): AlertSuppressReason | null {
  if (entry.kind === 'withdrawn') return null;
  if (entry.kind === 'baseline' || entry.kind === 'restated') return entry.kind;
  return entry.silent ? 'history' : null;
}

/** Returns what an entry of this kind is about inside its track or org unit; `null`: the track itself. */
export function itemOf(kind: AlertKind, data: AnnouncementData): string | null {
  switch (familyOf(kind)) {
    case 'stage':
    case 'band':
    case 'score':
      return null;
    case 'kpi':
      return data.kpi ?? null;
    case 'approaching':
      return data.item?.id ?? data.next?.id ?? null;
    default:
      return data.item?.id ?? null;
  }
}

/** Tells whether the entry is about the same as an alert. */
export function isAbout(
  { kind, data }: AnnouncementEntry,
  alert: { family: AlertFamily; item: string | null },
): boolean {
  return isAlertKind(kind) && familyOf(kind) === alert.family && itemOf(kind, data) === alert.item;
}

export function sameStage(one: StageRef | null, other: StageRef | null): boolean {
  return one?.level === other?.level && one?.id === other?.id;
}
