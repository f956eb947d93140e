import {
  isAssessmentKind,
  type AlertTransitionData,
  type AnnouncementData,
  type JournalEntry,
} from '#assessments/domain';
import type { Language } from '#kernel';
import type { Alert, AlertRecord, AlertTransition, ResolveReason } from '../alert.js';
import type { Announcement } from './announcement.js';
import { describeAnnouncement } from './describe-announcement.js';
import type { NotificationContext } from './notification-context.js';
import type { NotificationText } from './notification-text.js';
import { phraseBook } from './phrase-book.js';

/** Describes a journal entry, also one about a transition of an alert. */
export function describeEntry(
  entry: JournalEntry,
  context: NotificationContext,
  language: Language,
): NotificationText {
  const { kind } = entry;
  if (isAssessmentKind(kind))
    return describeAnnouncement({ ...entry, kind, data: entry.data as AnnouncementData }, context, language);
  const data = entry.data as AlertTransitionData;
  const fired = describeAnnouncement(
    { ...entry, kind: data.about, data: data.announcement },
    context,
    language,
  );
  switch (entry.kind) {
    case 'alert-acknowledged':
      return acknowledged(fired, data.by ?? null, language);
    case 'alert-resolved':
      return resolved(fired, data.because ?? 'changed', language);
    case 'alert-withdrawn':
      return withdrawn(fired, data.reason ?? null, language);
    default:
      return fired;
  }
}

/** Describes a step in the life of an alert. */
export function describeTransition(
  transition: AlertTransition,
  context: NotificationContext,
  language: Language,
): NotificationText {
  const fired = describeAlert(transition.alert, context, language);
  switch (transition.change) {
    case 'firing':
      return fired;
    case 'acknowledged':
      return acknowledged(fired, transition.by, language);
    case 'resolved':
      return resolved(fired, transition.because, language);
    case 'withdrawn':
      return withdrawn(fired, transition.reason, language);
    default:
      return transition satisfies never;
  }
}

/** Describes an alert in its state. */
export function describeRecord(
  alert: AlertRecord,
  context: NotificationContext,
  language: Language,
): NotificationText {
  const fired = describeAlert(alert, context, language);
  switch (alert.state) {
    case 'firing':
    case 'acknowledged':
      return fired;
    case 'resolved':
      return resolved(fired, alert.resolvedBecause ?? 'changed', language);
    case 'replaced':
      return ended(phraseBook[language].resolved(fired.title), phraseBook[language].replaced);
    case 'withdrawn':
      return withdrawn(fired, alert.withdrawnReason, language);
    default:
      return alert.state satisfies never;
  }
}

/** Describes an alert as it fired. */
export function describeAlert(
  alert: Alert,
  context: NotificationContext,
  language: Language,
): NotificationText {
  return describeAnnouncement(announcementOf(alert), context, language);
}

function announcementOf({
  kind,
  orgUnit,
  framework,
  edition,
  track,
  day,
  announcement,
}: Alert): Announcement {
  return { kind, orgUnit, framework, edition, track, day, data: announcement };
}

function acknowledged(fired: NotificationText, by: string | null, language: Language): NotificationText {
  const say = phraseBook[language];
  return {
    ...fired,
    title: say.acknowledged(fired.title),
    outlook: by === null ? [] : [say.acknowledgedBy(by)],
  };
}

function resolved(fired: NotificationText, because: ResolveReason, language: Language): NotificationText {
  const say = phraseBook[language];
  return ended(say.resolved(fired.title), say.resolvedBecause[because]);
}

function withdrawn(fired: NotificationText, reason: string | null, language: Language): NotificationText {
  const say = phraseBook[language];
  return ended(say.withdrawn(fired.title), say.withdrawnBecause(reason));
}

/** Gives only the reason: the evidence of the alert is out of date when it has ended. */
function ended(title: string, reason: string): NotificationText {
  return { title, summary: [reason], sections: [], outlook: [] };
}
