import { formatDecimal, type Language } from '#kernel';
import type { Alert } from '../alert.js';
import { severities } from '#assessments/domain';
import { causesOf, describeAnnouncement } from './describe-announcement.js';
import { announcementOf } from './describe-withdrawal.js';
import type { NotificationContext } from './notification-context.js';
import { withinWords, type NotificationTable, type NotificationText } from './notification-text.js';
import { phraseBook } from './phrase-book.js';
import type { Phrases } from './phrases.js';
import { clip, lengthOf, singleLine } from './single-line.js';
import { changeOf, fitSubject, MAX_SUBJECT, subjectOf } from './subject-of.js';
import { Words } from './words.js';

/** One of several changes in a message: an alert that fires, or one that has ended. */
export interface ListedChange {
  alert: Alert;
  change: 'firing' | 'resolved' | 'withdrawn';
}

/** With more org units than this, a message has one table and no list. */
const MAX_LISTED_UNITS = 5;
/** Most rows of a table; the page has all. */
const MAX_ROWS = 60;
const MAX_NAMED_UNITS = 3;
/** Most reasons that a message names. */
const MAX_REASONS = 3;

/** A notice that no longer holds, with the text about it alone, and the reason that its source gives. */
export interface WithdrawnNotice {
  alert: Alert;
  text: NotificationText;
  reason: string | null;
}

/**
 * Describes several changes in one message; a weekly summary says that it is one. About one org unit the
 * first lines tell of the leading change, so that they suffice on a phone.
 */
export function describeMany(
  changes: readonly ListedChange[],
  { isWeekly }: { isWeekly: boolean },
  context: NotificationContext,
  language: Language,
): NotificationText {
  const say = phraseBook[language];
  const count = formatDecimal(changes.length, language);
  const listed = list(changes, context, language);
  const units = unitsIn(listed);
  const firing = changes.filter(({ change }) => change === 'firing').map(({ alert }) => alert);
  const leading = leadingOf(firing);
  if (leading && units.length === 1 && !isWeekly) {
    const text = describeAnnouncement(announcementOf(leading), context, language);
    return layOut(listed, firstLinesOf(leading, text, { count: changes.length }, context, language));
  }
  return layOut(listed, {
    subject: subjectNaming(units, isWeekly ? say.weeklySubject : say.manySubject, count, language),
    title: say.manyTitle(count, formatDecimal(units.length, language)),
    why: say.manyWhy(
      causesOf(
        changes.map(({ alert }) => alert.announcement),
        { say },
      ),
    ),
    action: say.manyAction,
    language,
  });
}

/** Describes several notices that no longer hold. */
export function describeWithdrawals(
  notices: readonly WithdrawnNotice[],
  context: NotificationContext,
  language: Language,
): NotificationText {
  const say = phraseBook[language];
  const count = formatDecimal(notices.length, language);
  const alerts = notices.map(({ alert }) => alert);
  const listed = list(
    alerts.map((alert) => ({ alert, change: 'withdrawn' })),
    context,
    language,
  );
  const units = unitsIn(listed);
  const why = whyWithdrawn(notices, language);
  const leading = leadingOf(alerts);
  const text = notices.find(({ alert }) => alert === leading)?.text;
  if (leading && text && units.length === 1) {
    const others = { count: notices.length, prefix: say.withdrawn };
    return layOut(listed, { ...firstLinesOf(leading, text, others, context, language), why });
  }
  return layOut(listed, {
    subject: subjectNaming(units, say.withdrawnSubject, count, language),
    title: say.withdrawnMany(count, formatDecimal(units.length, language)),
    why,
    action: say.withdrawnAction('', null),
    language,
  });
}

/** Names each reason, because notices that are withdrawn together may have rested on different records. */
function whyWithdrawn(notices: readonly WithdrawnNotice[], language: Language): string {
  const say = phraseBook[language];
  const [first = '', ...others] = new Set(notices.map(({ text }) => text.why));
  if (others.length === 0) return first;
  const reasons = [...new Set(notices.flatMap(({ reason }) => reason ?? []))];
  const named = reasons.slice(0, MAX_REASONS).map((reason) => clip(singleLine(reason), 40, 6));
  const more = reasons.length - named.length;
  return say.withdrawnWhyMany([...named, ...(more > 0 ? [say.andMore(formatDecimal(more, language))] : [])]);
}

/** Returns the alert that the first lines tell of: the most severe, of these a stage, band or gate. */
function leadingOf(alerts: readonly Alert[]): Alert | undefined {
  const rank = ({ severity, family }: Alert): number =>
    severities.indexOf(severity) * 2 + (['stage', 'band', 'gate'].includes(family) ? 1 : 0);
  const highest = Math.max(...alerts.map(rank));
  return alerts.find((alert) => rank(alert) === highest);
}

/** Returns the first lines about one of several changes; the subject counts the others. */
function firstLinesOf(
  alert: Alert,
  { title, why, action }: NotificationText,
  { count, prefix = (subject) => subject }: { count: number; prefix?: (subject: string) => string },
  context: NotificationContext,
  language: Language,
): Pick<NotificationText, 'subject' | 'title' | 'why' | 'action'> & { language: Language } {
  const entry = announcementOf(alert);
  const others = ` (+${formatDecimal(count - 1, language)})`;
  const room = MAX_SUBJECT - lengthOf(prefix('')) - lengthOf(others);
  const subject = subjectOf(entry, new Words(entry, context, language), language, room);
  return { subject: `${prefix(subject)}${others}`, title, why, action, language };
}

interface Line {
  /** Which org unit, so that units of one name count apart. */
  code: string;
  unit: string;
  framework: string;
  change: string;
}

function list(changes: readonly ListedChange[], context: NotificationContext, language: Language): Line[] {
  const say = phraseBook[language];
  return changes.map(({ alert, change }) => {
    const entry = announcementOf(alert);
    const words = new Words(entry, context, language);
    const text = changeOf(entry, words, language);
    return {
      code: alert.orgUnit,
      unit: words.unit,
      framework: words.framework,
      change: change === 'resolved' ? say.endedChange(text) : text,
    };
  });
}

function unitsIn(lines: readonly Line[]): string[] {
  return [...new Map(lines.map(({ code, unit }) => [code, unit])).values()];
}

/** Lists the changes, or puts them into a table when they are of many units or too long for a list. */
function layOut(
  lines: readonly Line[],
  {
    language,
    ...text
  }: Pick<NotificationText, 'subject' | 'title' | 'why' | 'action'> & { language: Language },
): NotificationText {
  const say = phraseBook[language];
  const items = lines.map(({ unit, framework, change }) => fitSubject(unit, framework, change));
  const asList = withinWords({ ...text, sections: [{ heading: say.changes, items }] });
  const fits = asList.sections[0]?.items.length === items.length;
  if (fits && unitsIn(lines).length <= MAX_LISTED_UNITS) return asList;
  return withinWords({ ...text, sections: [], table: tableOf(lines, say, language) });
}

function tableOf(lines: readonly Line[], say: Phrases, language: Language): NotificationTable {
  const more = lines.length - MAX_ROWS;
  return {
    columns: say.columns,
    rows: lines.slice(0, MAX_ROWS).map(({ unit, framework, change }) => [unit, framework, change]),
    ...(more > 0 ? { more: say.andMore(formatDecimal(more, language)) } : {}),
  };
}

/** Names as many org units as there is room for, and counts the others. */
function subjectNaming(
  units: readonly string[],
  say: (changes: string, units: string) => string,
  count: string,
  language: Language,
): string {
  for (let named = Math.min(MAX_NAMED_UNITS, units.length); named > 1; named -= 1) {
    const subject = say(count, unitList(units, named, language));
    if (lengthOf(subject) <= MAX_SUBJECT) return subject;
  }
  const others = unitList(['', ...units.slice(1)], 1, language);
  const room = MAX_SUBJECT - lengthOf(say(count, others));
  return say(count, `${clip(units[0] ?? '', room)}${others}`);
}

function unitList(units: readonly string[], named: number, language: Language): string {
  const others = units.length - named;
  const names = units.slice(0, named).join(', ');
  return others > 0
    ? `${names} ${phraseBook[language].andMoreUnits(formatDecimal(others, language))}`
    : names;
}
