import type { AlertTransitionData, JournalEntry } from '#assessments/domain';
import type { Language } from '#kernel';
import type { Alert, ClearReason } from '../alert.js';
import { isAnnouncement } from '../decide-transitions.js';
import { describeAnnouncement, type Announcement } from './describe-announcement.js';
import type { NotificationContext } from './notification-context.js';
import type { NotificationText } from './notification-text.js';
import { phraseBook } from './phrase-book.js';

/** Describes a journal entry, also one about a transition of an alert. */
export function describeEntry(
  entry: JournalEntry,
  context: NotificationContext,
  language: Language,
): NotificationText {
  if (isAnnouncement(entry)) return describeAnnouncement(entry, context, language);
  const data = entry.data as AlertTransitionData;
  const raised = describeAnnouncement(
    { ...entry, kind: data.about, data: data.announcement },
    context,
    language,
  );
  switch (entry.kind) {
    case 'alert-acknowledged':
      return acknowledged(raised, data.by ?? null, language);
    case 'alert-cleared':
      return cleared(raised, data.because ?? 'superseded', language);
    default:
      return raised;
  }
}

/** Describes an open alert. */
export function describeAlert(
  alert: Alert,
  context: NotificationContext,
  language: Language,
): NotificationText {
  return describeAnnouncement(announcementOf(alert), context, language);
}

/** Describes an alert that is cleared. */
export function describeCleared(
  alert: Alert,
  because: ClearReason,
  context: NotificationContext,
  language: Language,
): NotificationText {
  return cleared(describeAlert(alert, context, language), because, language);
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

function acknowledged(raised: NotificationText, by: string | null, language: Language): NotificationText {
  const say = phraseBook[language];
  return {
    ...raised,
    title: say.acknowledged(raised.title),
    outlook: by === null ? [] : [say.acknowledgedBy(by)],
  };
}

/** Gives only the reason: the evidence of the raise is out of date when the alert is cleared. */
function cleared(raised: NotificationText, because: ClearReason, language: Language): NotificationText {
  const say = phraseBook[language];
  return {
    title: say.cleared(raised.title),
    summary: [say.clearedBecause[because]],
    sections: [],
    outlook: [],
  };
}
