import type { AnnouncementData, AssessmentEntryKind } from '#assessments/domain';
import { parseDay, type Language } from '#kernel';
import type { Criterion, UnmetCriterion } from '#maturity/domain';
import type { Announcement } from './announcement.js';
import { movementPhrases } from './movement-phrases.js';
import { formatDate, formatShare } from './numbers.js';
import type { NotificationContext } from './notification-context.js';
import type { NotificationText, NotificationSection } from './notification-text.js';
import { titleOf } from './title-of.js';
import { Words } from './words.js';

/**
 * Describes an entry about the announced state: title, evidence, what is missing, and when the next stage is
 * expected.
 */
export function describeAnnouncement(
  entry: Announcement,
  context: NotificationContext,
  language: Language,
): NotificationText {
  const words = new Words(entry, context, language);
  const { data } = entry;
  const title = titleOf(entry, words, language);
  if (entry.framework === null)
    return {
      title,
      summary: [movementPhrases[language].asOf(formatDate(entry.day, language))],
      sections: [],
      outlook: [],
    };
  return {
    title,
    summary: [
      words.say.ladder(
        words.framework,
        words.track,
        words.stage(data.from),
        words.stage(data.to),
        formatDate(entry.day, language),
      ),
      ...(data.next && data.progress !== null
        ? [words.say.wayTo(words.stage(data.next), formatShare(data.progress, language))]
        : []),
    ],
    sections: [evidence(entry, words), missing(data, words)].filter(({ items }) => items.length > 0),
    outlook: arrival(data, words, language),
  };
}

/** The kinds of entries about a stage or gate that was lost. */
const lost: ReadonlySet<AssessmentEntryKind> = new Set(['stage-regressed', 'gate-closed']);

/** Lists the KPIs that decide the change, each with its value and its threshold. */
function evidence({ kind, data }: Announcement, words: Words): NotificationSection {
  return {
    heading: words.say.evidence,
    items: lost.has(kind) ? brokenCriteria(data, words) : metCriteria(kind, data, words),
  };
}

/**
 * Lists, after a regression, the criteria of the lost stages whose exit threshold is broken; all criteria of
 * these stages when no value shows which.
 */
function brokenCriteria(data: AnnouncementData, words: Words): string[] {
  const criteria = words.lost(data).flatMap((stage) => stage.criteria);
  const broken = criteria.filter(({ kpi, direction, exit }) => {
    const value = valueOf(data, kpi);
    return value !== null && (direction === 'at-least' ? value < exit : value > exit);
  });
  return (broken.length > 0 ? broken : criteria).map((criterion) =>
    criterionLine(criterion, data, words, 'exit'),
  );
}

function metCriteria(kind: Announcement['kind'], data: AnnouncementData, words: Words): string[] {
  const rungs =
    kind === 'threshold-approaching' || kind === 'kpi-moved' ? words.ahead(data) : words.gained(data);
  const criteria = rungs
    .flatMap((stage) => stage.criteria)
    .filter(({ kpi }) => kind !== 'kpi-moved' || kpi === data.kpi);
  return criteria.map((criterion) => criterionLine(criterion, data, words, 'enter'));
}

function criterionLine(
  criterion: Criterion,
  data: AnnouncementData,
  words: Words,
  side: 'enter' | 'exit',
): string {
  const { kpi, direction } = criterion;
  const threshold = words.threshold(criterion[side], words.unitOf(kpi));
  const against =
    side === 'enter'
      ? words.say.threshold(direction, threshold)
      : words.say.exitThreshold(direction, threshold);
  return `${words.kpi(kpi)}: ${kpiValue(data, kpi, words, criterion[side])} (${against})`;
}

function missing({ next }: AnnouncementData, words: Words): NotificationSection {
  const items = next ? next.unmet.map((criterion) => missingLine(criterion, words)) : [];
  return { heading: next ? words.say.missing(words.stage(next)) : '', items };
}

/**
 * Names countable work first. Where no amount of work can be named, it gives the distance to the threshold.
 */
function missingLine(criterion: UnmetCriterion, words: Words): string {
  const unit = words.unitOf(criterion.kpi);
  const needed = words.say.needs(criterion.direction, words.threshold(criterion.threshold, unit));
  const distance = `${words.kpi(criterion.kpi)}: ${words.value(criterion.kpi, criterion.value, unit, criterion.threshold)}, ${needed}`;
  return criterion.missing ? `${words.work(criterion.missing)} (${distance})` : distance;
}

/**
 * Names the expected arrival. The stage arrives with its last criterion, so the arrival is known only when
 * that of every criterion is known.
 */
function arrival({ next }: AnnouncementData, words: Words, language: Language): string[] {
  const days = next?.unmet.map(({ eta }) => (eta === null ? undefined : parseDay(eta))) ?? [];
  if (!next || days.length === 0 || !days.every((day) => day !== undefined)) return [];
  return [words.say.arrival(words.stage(next), formatDate(Math.max(...days), language))];
}

function kpiValue(data: AnnouncementData, kpi: string, words: Words, threshold?: number): string {
  return words.value(kpi, valueOf(data, kpi), words.unitOf(kpi), threshold);
}

function valueOf(data: AnnouncementData, kpi: string): number | null {
  return data.kpis.find(({ id }) => id === kpi)?.value ?? null;
}
