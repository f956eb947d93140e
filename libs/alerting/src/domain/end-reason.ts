import type { Alert, ResolveReason } from './alert.js';
import { isAbout, sameStage, type AnnouncementEntry } from './announcement-entry.js';

/** Tells whether the entry says that the alert did not hold even on its own day. */
export function isWithdrawn(alert: Alert, { kind, data: { withdraws } }: AnnouncementEntry): boolean {
  return (
    kind === 'withdrawn' &&
    withdraws?.kind === alert.kind &&
    withdraws.day === alert.day &&
    (withdraws.logPosition ?? alert.announcement.logPosition) === alert.announcement.logPosition &&
    (alert.item === null || withdraws.item === undefined || withdraws.item.id === alert.item)
  );
}

/** Tells why the alert no longer holds after the entry; `null` while it does. */
export function endReasonOf(alert: Alert, entry: AnnouncementEntry): ResolveReason | null {
  if (isEndOfTrack(entry)) return 'changed';
  switch (alert.family) {
    case 'stage':
    case 'band':
      return sameStage(alert.announcement.to, entry.data.to) ? null : 'changed';
    case 'gate':
      return isOtherMove(alert, entry) || isGateUndone(alert, entry) ? 'changed' : null;
    case 'approaching':
      return endOfApproach(alert, entry);
    case 'kpi':
      return isAbout(entry, alert) ? 'fell-back' : null;
    case 'target':
      return isAbout(entry, alert) && entry.data.verdict?.to !== alert.announcement.verdict?.to
        ? 'changed'
        : null;
    case 'check':
      if (entry.kind !== 'check-cleared' || entry.data.item?.id !== alert.item) return null;
      return entry.silent ? 'changed' : 'cleared';
    case 'score':
    case 'item':
    case 'milestone':
    case 'recorded':
      return isOtherMove(alert, entry) ? 'changed' : null;
    default:
      return alert.family satisfies never;
  }
}

/** Tells whether the framework no longer applies to the org unit, or the org unit was dissolved. */
function isEndOfTrack({ kind, data }: AnnouncementEntry): boolean {
  return kind === 'restated' && data.to === null && data.kpis.length === 0;
}

function isOtherMove(alert: Alert, entry: AnnouncementEntry): boolean {
  return isAbout(entry, alert) && entry.kind !== alert.kind;
}

/** Restated gates have no entries of their own; they are named by what opened and shut. */
function isGateUndone({ kind, item }: Alert, { data: { gates } }: AnnouncementEntry): boolean {
  const undone = kind === 'gate-opened' ? gates?.shut : gates?.opened;
  return undone?.some((gate) => gate === item) ?? false;
}

/** The entry says what the org unit approaches: also other gates than the one that it is closest to. */
function endOfApproach(
  { item, announcement }: Alert,
  { kind, data }: AnnouncementEntry,
): ResolveReason | null {
  if (data.approaching.some((stage) => stage === item)) return null;
  const { to, gates } = data;
  if (kind === 'gate-opened' && data.item?.id === item) return 'reached';
  if (gates?.opened.some((gate) => gate === item)) return 'reached';
  const target = announcement.next;
  const isOnWay = !gates && target?.id === item;
  if (isOnWay && (to?.level ?? 0) >= target.level) return 'reached';
  return (to?.level ?? 0) < (announcement.to?.level ?? 0) ? 'changed' : 'fell-back';
}
