import type { ChangeCause } from '#assessments/domain';
import type { DayZone, Language } from '#kernel';
import type { Alert } from '../alert.js';
import type { Announcement } from './announcement.js';
import type { NotificationContext } from './notification-context.js';
import type { NotificationText } from './notification-text.js';
import { formatDate, formatTime } from './days.js';
import { phraseBook } from './phrase-book.js';
import { clip, lengthOf, singleLine } from './single-line.js';
import { changeOf, MAX_SUBJECT, subjectOf } from './subject-of.js';
import { Words } from './words.js';

/** A notice that no longer holds, and why. */
export interface Withdrawal {
  /** When people were first notified, in epoch milliseconds. */
  noticeAt: number;
  /** Now, in epoch milliseconds. A notice of another day is named with its day. */
  at: number;
  /** Why it fell, the deciding cause first. */
  causes: readonly ChangeCause[];
  reason: string | null;
  /** True when a later notice has taken its place, so that it says nothing of where the org unit is. */
  overtaken: boolean;
}

/**
 * Describes that a notice rested on a record that does not count. It never says that the org unit fell: the
 * unit was never where the notice had it.
 */
export function describeWithdrawal(
  entry: Announcement,
  { noticeAt, at, causes, reason, overtaken }: Withdrawal,
  context: NotificationContext,
  language: Language,
): NotificationText {
  const say = phraseBook[language];
  const words = new Words(entry, context, language);
  const notice = noticeOf(noticeAt, at, context.zone, language);
  const said = reason === null ? null : clip(singleLine(reason), 80, 15);
  return {
    subject: say.withdrawn(subjectOf(entry, words, language, MAX_SUBJECT - lengthOf(say.withdrawn('')))),
    title: say.withdrawnTitle(words.unit, notice, aboutOf(entry, words, language), words.framework),
    why: say.withdrawnWhy(notice, fallOf(causes, reason), said),
    action: say.withdrawnAction(words.unit, overtaken ? null : stillAt(entry, words)),
    sections: [],
  };
}

export function announcementOf(alert: Alert): Announcement {
  const { kind, orgUnit, framework, edition, track, day, announcement } = alert;
  return { kind, orgUnit, framework, edition, track, day, data: announcement };
}

/** Says what the notice told: the stage that was reached or lost, otherwise from what to what. */
function aboutOf(entry: Announcement, words: Words, language: Language): string {
  const { kind, data } = entry;
  const { withdrawnAbout } = phraseBook[language];
  if (words.kind === 'ladder' && kind === 'stage-advanced' && data.to)
    return withdrawnAbout.advanced(data.to.level);
  if (words.kind === 'ladder' && kind === 'stage-regressed')
    return withdrawnAbout.regressed(data.to?.level ?? 0);
  return withdrawnAbout.change(changeOf(entry, words, language));
}

function noticeOf(noticeAt: number, at: number, zone: DayZone, language: Language): string {
  const day = zone.dayOf(noticeAt);
  return phraseBook[language].noticeOf(
    formatTime(noticeAt, zone),
    day === zone.dayOf(at) ? null : formatDate(day, language),
  );
}

function fallOf(causes: readonly ChangeCause[], reason: string | null): 'retracted' | 'corrected' | 'other' {
  const cause = causes.find((each) => each === 'retracted' || each === 'corrected');
  if (cause === 'retracted' || cause === 'corrected') return cause;
  return reason === null ? 'other' : 'retracted';
}

/** The stage at which the org unit was before the notice, and still is. */
function stillAt({ data }: Announcement, words: Words): string | null {
  return data.item === undefined ? words.stage(data.from) : null;
}
