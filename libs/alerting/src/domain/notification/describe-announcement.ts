import type { AnnouncementData } from '#assessments/domain';
import { formatDecimal, parseDay, type Language } from '#kernel';
import type { NextStage, UnmetCriterion } from '#maturity/domain';
import type { Announcement } from './announcement.js';
import { decidingFigures, dueLine } from './figures.js';
import { movementPhrases } from './movement-phrases.js';
import { formatDate } from './days.js';
import type { NotificationContext } from './notification-context.js';
import { withinWords, type NotificationSection, type NotificationText } from './notification-text.js';
import { publishedLine } from './published-line.js';
import { silentSourceOf } from './silent-source.js';
import { subjectOf } from './subject-of.js';
import { titleOf } from './title-of.js';
import { Words } from './words.js';

/** Most items of a list. The page shows the others. */
const MAX_ITEMS = 3;

/**
 * Describes an entry about the announced state: what happened, why, what to do; then the figures, what is
 * missing, and the deciding events.
 */
export function describeAnnouncement(
  entry: Announcement,
  context: NotificationContext,
  language: Language,
): NotificationText {
  const words = new Words(entry, context, language);
  const [deciding = null, ...others] = decidingFigures(entry, words, language);
  return withinWords({
    subject: subjectOf(entry, words, language),
    title: titleOf(entry, words, language),
    why: words.say.why(deciding, causesOf([entry.data], words)),
    action: actionOf(entry, words, language),
    sections: [
      section(
        words.say.figures,
        [stateLine(entry, words, language), ...publishedLine(entry, words, context, language), ...others],
        words,
        language,
      ),
      silentAbout(entry.data, words, language),
      missing(entry.data, words, language),
      events(entry.data, words, language),
    ].filter(({ items }) => items.length > 0),
  });
}

function actionOf({ kind, data }: Announcement, words: Words, language: Language): string {
  if (kind === 'check-fired' && silentSourceOf(data, language)) return words.say.silenceAction;
  return words.say.actions[kind](adviceOf(data, words, language));
}

/** Names the causes of one or several changes, the first one first; `null` when none is known. */
export function causesOf(changes: readonly AnnouncementData[], { say }: Pick<Words, 'say'>): string | null {
  const causes = [...new Set(changes.flatMap((data) => data.causes))].map((cause) => say.causes[cause]);
  const waiting = changes.some(({ waitedFor }) => waitedFor === 'run') ? [say.runStillOpen] : [];
  return [...causes.slice(0, MAX_ITEMS), ...waiting].join('; ') || null;
}

/** Says from where to where the org unit moved, in words, and as of which day. */
function stateLine(entry: Announcement, words: Words, language: Language): string {
  const { data, framework, day } = entry;
  if (framework === null)
    return [...dueLine(data, language), movementPhrases[language].asOf(formatDate(day, language))].join('. ');
  const [from, to] = [words.stage(data.from), words.stage(data.to)];
  return words.say.ladder(words.framework, from, to, formatDate(day, language));
}

function adviceOf({ next }: AnnouncementData, words: Words, language: Language) {
  return {
    next: next ? words.stage(next) : null,
    work: next && workFor(next, words),
    arrival: arrivalOf(next, words, language),
  };
}

/**
 * Names the work on the bottleneck; for the band of an index the least work over all items together, or the
 * points that are missing where no work can be counted.
 */
function workFor({ unmet, bottleneck, gap }: NextStage, words: Words): string | null {
  const works = unmet.flatMap(({ kpi, missing }) => (missing ? [{ kpi, missing }] : []));
  const [first] = works;
  if (!first) return gap ? words.say.morePoints(words.score(gap.points)) : null;
  if (!gap) return words.work((works.find(({ kpi }) => kpi === bottleneck) ?? first).missing);
  const named = works.slice(0, MAX_ITEMS).map(({ missing }) => words.work(missing));
  return words.say.together(named);
}

/**
 * Names the expected arrival. The stage arrives with its last criterion, so the arrival is known only when
 * that of every criterion is known.
 */
function arrivalOf(next: AnnouncementData['next'], words: Words, language: Language): string | null {
  const days = next?.unmet.map(({ eta }) => (eta === null ? undefined : parseDay(eta))) ?? [];
  if (days.length === 0 || !days.every((day) => day !== undefined)) return null;
  return words.say.arrival(formatDate(Math.max(...days), language));
}

/** Names the first of several org units that a source is silent about. */
function silentAbout({ check }: AnnouncementData, words: Words, language: Language): NotificationSection {
  const items = (check?.orgUnits ?? []).map((code) => words.orgUnit(code));
  return { heading: words.say.silentAbout, items, ...moreThan(items, check?.count ?? 0, words, language) };
}

function moreThan(items: readonly string[], count: number, { say }: Words, language: Language) {
  const more = count - items.length;
  return more > 0 ? { more: say.andMore(formatDecimal(more, language)) } : {};
}

function missing({ next }: AnnouncementData, words: Words, language: Language): NotificationSection {
  const items = next ? next.unmet.map((criterion) => missingLine(criterion, words)) : [];
  return section(next ? words.say.missing(words.stage(next)) : '', items, words, language);
}

/**
 * Names countable work first. Where no amount of work can be named, it gives the distance to the threshold.
 */
function missingLine(criterion: UnmetCriterion, words: Words): string {
  const unit = words.unitOf(criterion.kpi);
  const needed = words.say.needs(criterion.direction, words.threshold(criterion.threshold, unit));
  const value = words.value(criterion.kpi, criterion.value, unit, criterion.threshold);
  const { tooFew } = criterion;
  const few = tooFew && words.say.tooFew(String(tooFew.count), String(tooFew.atLeast));
  const distance = [`${words.kpi(criterion.kpi)}: ${value}`, few ?? needed].join(', ');
  return criterion.missing ? `${words.work(criterion.missing)} (${distance})` : distance;
}

function events({ events }: AnnouncementData, words: Words, language: Language): NotificationSection {
  const items = events.positions
    .slice(0, MAX_ITEMS)
    .map((position) => words.event(position))
    .filter((line) => line !== null);
  return { heading: words.say.events, items, ...moreThan(items, events.count, words, language) };
}

function section(
  heading: string,
  items: readonly string[],
  words: Words,
  language: Language,
): NotificationSection {
  const shown = items.slice(0, MAX_ITEMS);
  return { heading, items: shown, ...moreThan(shown, items.length, words, language) };
}
