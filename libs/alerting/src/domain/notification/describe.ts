import {
  isAssessmentKind,
  type AlertTransitionData,
  type AnnouncementData,
  type JournalEntry,
} from '#assessments/domain';
import type { Language } from '#kernel';
import type { Alert, AlertRecord, AlertTransition, ResolveReason } from '../alert.js';
import { describeAnnouncement } from './describe-announcement.js';
import { announcementOf, describeWithdrawal } from './describe-withdrawal.js';
import type { NotificationContext } from './notification-context.js';
import type { NotificationText } from './notification-text.js';
import { phraseBook } from './phrase-book.js';
import { clip, singleLine } from './single-line.js';
import { prefixed } from './subject-of.js';

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
      return describeWithdrawal(
        { ...entry, kind: data.about, data: data.announcement },
        {
          noticeAt: entry.at,
          at: entry.at,
          causes: [],
          reason: data.reason ?? null,
          overtaken: data.overtaken ?? false,
        },
        context,
        language,
      );
    default:
      return fired;
  }
}

/** Describes a step in the life of an alert, made at this time. */
export function describeTransition(
  transition: AlertTransition,
  at: number,
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
      return describeWithdrawal(
        announcementOf(transition.alert),
        {
          noticeAt: transition.alert.firedAt,
          at,
          causes: transition.causes,
          reason: transition.reason,
          overtaken: transition.overtaken,
        },
        context,
        language,
      );
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
    case 'pending':
    case 'firing':
    case 'acknowledged':
      return fired;
    case 'resolved':
      return resolved(fired, alert.resolvedBecause ?? 'changed', language);
    case 'replaced':
      return ended(fired, phraseBook[language].replaced, phraseBook[language].replacedBecause, language);
    case 'withdrawn':
      return describeWithdrawal(
        announcementOf(alert),
        {
          noticeAt: alert.firedAt,
          at: alert.endedAt ?? alert.firedAt,
          causes: alert.ended?.causes ?? [],
          reason: alert.withdrawnReason,
          overtaken: alert.replacedBy !== null,
        },
        context,
        language,
      );
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

function acknowledged(fired: NotificationText, by: string | null, language: Language): NotificationText {
  const say = phraseBook[language];
  return {
    ...fired,
    title: say.acknowledged(fired.title),
    why: by === null ? fired.why : say.acknowledgedBy(clip(singleLine(by), 60, 10)),
  };
}

function resolved(fired: NotificationText, because: ResolveReason, language: Language): NotificationText {
  const say = phraseBook[language];
  return ended(fired, say.resolved, say.resolvedBecause[because], language);
}

/** Gives only the reason: the evidence of the alert is out of date when it has ended. */
function ended(
  { subject, title }: NotificationText,
  prefix: (title: string) => string,
  why: string,
  language: Language,
): NotificationText {
  return {
    subject: prefixed(subject, prefix),
    title: prefix(title),
    why,
    action: phraseBook[language].nothingToDo,
    sections: [],
  };
}
