import type { AnnouncementData } from '#assessments/domain';
import { parseDay, type Language } from '#kernel';
import type { Announcement } from './announcement.js';
import { movementPhrases } from './movement-phrases.js';
import { formatDate } from './days.js';
import { lateness } from './figures.js';
import { silentSourceOf } from './silent-source.js';
import type { Words } from './words.js';

/** Returns the title of an entry about an assessment, a milestone or an event, for every kind. */
export function titleOf({ kind, data }: Announcement, words: Words, language: Language): string {
  const { say, unit } = words;
  const moved = movementPhrases[language];
  const to = words.stage(data.to);
  const item = words.item(data.item);
  const due = dueOf(data, language);
  const silent = silentSourceOf(data, language);
  switch (kind) {
    case 'stage-advanced':
      return to ? say.advanced(unit, to) : say.restated(unit, to);
    case 'stage-regressed':
      return say.regressed(unit, words.stage(data.from), to);
    case 'band-changed':
      return to && (data.from?.level ?? 0) < (data.to?.level ?? 0)
        ? say.advanced(unit, to)
        : say.regressed(unit, words.stage(data.from), to);
    case 'gate-opened':
      return moved.gateOpened(unit, words.gateOf(data.item));
    case 'gate-closed':
      return moved.gateClosed(unit, words.gateOf(data.item));
    case 'threshold-approaching':
      return data.next ? say.approaching(unit, words.stage(data.next)) : say.restated(unit, to);
    case 'kpi-moved':
      return kpiTitle(data, words, language);
    case 'score-moved':
      return moved.moved(unit, words.track, words.score(data.score?.from), words.score(data.score?.to));
    case 'item-attested':
      return moved.itemAttested(unit, item);
    case 'item-revoked':
      return moved.itemRevoked(unit, item);
    case 'target-verdict':
      return moved.target(unit, item, moved.verdicts[data.verdict?.to ?? 'under-way']);
    case 'milestone-planned':
      return moved.planned(unit, item, due);
    case 'milestone-rescheduled':
      return moved.rescheduled(unit, item, due);
    case 'milestone-due':
      return moved.due(unit, item, due);
    case 'milestone-late':
      return moved.late(unit, item, due, lateness(data, language));
    case 'milestone-reached':
      return moved.reached(unit, item);
    case 'milestone-cancelled':
      return moved.cancelled(unit, item);
    case 'recorded':
      return moved.recorded(unit, eventName(data, language), item);
    case 'check-fired':
      return silent
        ? moved.sourceSilent(unit, silent.source, silent.heard, silent.count)
        : moved.checkFired(unit, item);
    case 'check-cleared':
      return silent ? moved.sourceHeard(unit, silent.source) : moved.checkCleared(unit, item);
    case 'withdrawn':
      return moved.withdrawn(withdrawnTitle(data, words, language));
    case 'baseline':
      return say.baseline(unit, to);
    case 'restated':
      return say.restated(unit, to);
    default:
      return kind satisfies never;
  }
}

/** Names the movement that is withdrawn, as its own entry did: its end is where the withdrawal starts. */
function withdrawnTitle(data: AnnouncementData, words: Words, language: Language): string {
  const { withdraws, item, ...rest } = data;
  if (!withdraws || withdraws.kind === 'withdrawn') return words.unit;
  const about = withdraws.item ?? item;
  const verdict = data.verdict && { from: data.verdict.to, to: data.verdict.from };
  const score = data.score && { from: data.score.to, to: data.score.from };
  const value = data.value && { ...data.value, from: data.value.to, to: data.value.from };
  const due = data.due && { from: data.due.to, to: data.due.from };
  const before: AnnouncementData = {
    ...rest,
    from: withdraws.from === undefined ? data.to : withdraws.from,
    to: withdraws.to === undefined ? data.from : withdraws.to,
    ...(about && { item: about }),
    ...(verdict && { verdict }),
    ...(score && { score }),
    ...(value && { value }),
    ...(due && { due }),
  };
  return titleOf({ ...words.entry, kind: withdraws.kind, data: before }, words, language);
}

function kpiTitle({ kpi = '', kpis, value }: AnnouncementData, words: Words, language: Language): string {
  const unit = words.unitOf(kpi);
  const now = value?.to ?? kpis.find(({ id }) => id === kpi)?.value ?? null;
  const [name, to] = [words.kpi(kpi), words.value(kpi, now, unit)];
  if (!value || value.from === null) return words.say.kpiMoved(words.unit, name, to);
  return movementPhrases[language].moved(words.unit, name, words.value(kpi, value.from, unit), to);
}

function dueOf({ due }: AnnouncementData, language: Language): string {
  const day = parseDay(due?.to ?? due?.from ?? '');
  return day === undefined ? '' : formatDate(day, language);
}

function eventName({ recorded }: AnnouncementData, language: Language): string {
  const [, , noun = '', action = ''] = recorded?.type.split('.') ?? [];
  return movementPhrases[language].events[`${noun}.${action}`] ?? `${noun} ${action}`;
}
