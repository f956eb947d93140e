import type { AnnouncementData, AssessmentEntryKind } from '#assessments/domain';
import { formatDecimal, parseDay, type Language } from '#kernel';
import type { Criterion, Provenance } from '#maturity/domain';
import type { Announcement } from './announcement.js';
import { formatDate } from './days.js';
import { movementPhrases } from './movement-phrases.js';
import { silentSourceOf } from './silent-source.js';
import { clip, singleLine } from './single-line.js';
import type { Words } from './words.js';

/** The kinds of entries about a stage or gate that was lost. */
const lost: ReadonlySet<AssessmentEntryKind> = new Set(['stage-regressed', 'gate-closed']);
/** The kinds of entries about the way to the next stage. */
const ahead: ReadonlySet<AssessmentEntryKind> = new Set(['threshold-approaching', 'kpi-moved']);

/**
 * Returns the figures that decide the change, the deciding one first: each with its value, its numerator and
 * denominator, its threshold, and whether the threshold is Thang's own.
 */
export function decidingFigures(entry: Announcement, words: Words, language: Language): string[] {
  const { kind, data } = entry;
  switch (kind) {
    case 'target-verdict':
      return targetLine(data, words, language);
    case 'band-changed':
      return [...bandLine(data, words), ...expiredLines(data, words, language)];
    case 'score-moved':
      return [
        `${words.score(data.score?.from)} → ${words.score(data.score?.to)}`,
        ...expiredLines(data, words, language),
      ];
    case 'check-fired':
      return findings(data, words, language);
    default:
      return lost.has(kind)
        ? brokenCriteria(data, words, language)
        : metCriteria(kind, data, words, language);
  }
}

/**
 * Lists, after a regression, the criteria of the lost stages whose exit threshold is broken; all criteria of
 * these stages when no value shows which.
 */
function brokenCriteria(data: AnnouncementData, words: Words, language: Language): string[] {
  const criteria = words.lost(data).flatMap((stage) => stage.criteria);
  const broken = criteria.filter(({ kpi, direction, exit }) => {
    const value = valueOf(data, kpi);
    return value !== null && (direction === 'at-least' ? value < exit : value > exit);
  });
  return (broken.length > 0 ? broken : criteria).map((criterion) =>
    criterionLine(criterion, 'exit', data, words, language),
  );
}

function metCriteria(
  kind: AssessmentEntryKind,
  data: AnnouncementData,
  words: Words,
  language: Language,
): string[] {
  const rungs = ahead.has(kind) ? words.ahead(data) : words.gained(data);
  const criteria = rungs
    .flatMap((stage) => stage.criteria)
    .filter(({ kpi }) => kind !== 'kpi-moved' || kpi === data.kpi);
  if (criteria.length === 0 && kind === 'kpi-moved' && data.kpi !== undefined)
    return [`${words.kpi(data.kpi)}: ${figure(data.kpi, data, words, language)}`];
  return criteria.map((criterion) => criterionLine(criterion, 'enter', data, words, language));
}

function criterionLine(
  criterion: Criterion,
  side: 'enter' | 'exit',
  data: AnnouncementData,
  words: Words,
  language: Language,
): string {
  const { kpi, direction } = criterion;
  const { say } = words;
  const threshold = words.threshold(criterion[side], words.unitOf(kpi));
  const [against, provenance] =
    side === 'enter'
      ? [say.threshold(direction, threshold), criterion.provenance]
      : [say.exitThreshold(direction, threshold), criterion.exitProvenance];
  const value = figure(kpi, data, words, language, criterion[side]);
  return `${words.kpi(kpi)}: ${value}, ${withProvenance(against, provenance, words)}`;
}

function findings(data: AnnouncementData, { say }: Words, language: Language): string[] {
  const { check } = data;
  if (!check) return [];
  const silent = silentSourceOf(data, language);
  if (silent) return [say.silence(silent.source, silent.heard, silent.usualGap)];
  const source = check.source === null ? null : clip(singleLine(check.source), 60);
  return [say.findings(formatDecimal(check.count, language), source)];
}

function targetLine(data: AnnouncementData, words: Words, language: Language): string[] {
  const target = words.target(data.item?.id ?? '');
  if (!target) return [];
  const { kpi, direction, value, due, provenance } = target;
  const goal = words.say.target(
    direction,
    words.threshold(value, words.unitOf(kpi)),
    formatDate(due, language),
  );
  const now = figure(kpi, data, words, language, value);
  return [`${words.kpi(kpi)}: ${now}, ${withProvenance(goal, provenance, words)}`];
}

/** Gives the score and the threshold that it has crossed: that of the higher band. */
function bandLine(data: AnnouncementData, words: Words): string[] {
  const rises = (data.from?.level ?? 0) < (data.to?.level ?? 0);
  const band = words.bandOf(rises ? data.to : data.from);
  const score = data.score ? `${words.score(data.score.from)} → ${words.score(data.score.to)}` : '';
  if (!band) return score === '' ? [] : [score];
  const { say } = words;
  const against = rises
    ? say.threshold('at-least', words.score(band.enter))
    : say.exitThreshold('at-least', words.score(band.exit));
  return [[score, withProvenance(against, band.provenance, words)].filter(Boolean).join(', ')];
}

/** Names the KPIs of the track whose published value has expired, each with the day. */
function expiredLines({ kpis }: AnnouncementData, words: Words, language: Language): string[] {
  return kpis.flatMap(({ id, expiredOn }) =>
    expiredOn !== undefined && words.isOfTrack(id)
      ? [`${words.kpi(id)}: ${words.say.expired(formatDate(expiredOn, language))}`]
      : [],
  );
}

function withProvenance(threshold: string, provenance: Provenance, { say }: Words): string {
  return provenance === 'house' ? `${threshold} (${say.houseDefault})` : threshold;
}

/** Writes a value, before it the former one, and behind it its numerator and denominator, where known. */
function figure(
  kpi: string,
  data: AnnouncementData,
  words: Words,
  language: Language,
  threshold?: number,
): string {
  const assessed = data.kpis.find(({ id }) => id === kpi);
  const show = (value: number | null): string =>
    value === null && assessed?.expiredOn !== undefined
      ? words.say.expired(formatDate(assessed.expiredOn, language))
      : words.value(kpi, value, words.unitOf(kpi), threshold);
  const moved = data.kpi === kpi ? data.value : undefined;
  const now = moved ? moved.to : valueOf(data, kpi);
  const { numerator = null, denominator = null } = moved ?? assessed ?? {};
  const fraction =
    numerator === null || denominator === null
      ? ''
      : ` (${words.say.fraction(formatDecimal(numerator, language, 2), formatDecimal(denominator, language, 2))})`;
  const before = moved && moved.from !== null ? `${show(moved.from)} → ` : '';
  return `${before}${show(now)}${fraction}`;
}

function valueOf(data: AnnouncementData, kpi: string): number | null {
  return data.kpis.find(({ id }) => id === kpi)?.value ?? null;
}

/** Writes by how many working days a milestone is late; nothing where that is not known. */
export function lateness({ workingDaysLate }: AnnouncementData, language: Language): string {
  if (workingDaysLate === undefined) return '';
  const count = formatDecimal(workingDaysLate, language, 1);
  return movementPhrases[language].workingDaysLate(count, workingDaysLate === 1);
}

/** Writes the day from which and to which a milestone is due; nothing where neither is known. */
export function dueLine({ due }: AnnouncementData, language: Language): string[] {
  const days = [due?.from, due?.to]
    .map((text) => parseDay(text ?? ''))
    .filter((day) => day !== undefined)
    .map((day) => formatDate(day, language));
  return days.length === 0 ? [] : [[...new Set(days)].join(' → ')];
}
