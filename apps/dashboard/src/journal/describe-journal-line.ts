import { describeEntry, type NotificationContext, toPlainText } from '#alerting/domain';
import type { AlertTransitionData, AnnouncementData, EntryItem, JournalEntry } from '#assessments/domain';
import { formatDay, inLanguage, type Language } from '#kernel';
import { partName, type Track } from '#maturity/domain';
import { Describer } from '../assessment/describe-assessment.js';
import { toInstant } from '../assessment/instants.js';
import type { StreamLineDocument } from './journal.response.js';

/** Returns a journal entry as the stream sends it, in the reader's language. */
export function describeLine(
  entry: JournalEntry,
  context: NotificationContext,
  language: Language,
): StreamLineDocument {
  const notice = describeEntry(entry, context, language);
  const name = context.orgUnitName(entry.orgUnit) ?? entry.orgUnit;
  return {
    position: String(entry.position),
    at: toInstant(entry.at),
    kind: entry.kind,
    orgUnit: { code: entry.orgUnit, name: inLanguage(name, language) },
    framework: entry.framework,
    track: entry.track,
    day: formatDay(entry.day),
    silent: entry.silent,
    title: notice.title,
    text: toPlainText(notice),
    data: lineData(entry, context, language),
  };
}

function lineData(
  { framework: id, track, data }: JournalEntry,
  context: NotificationContext,
  language: Language,
): Record<string, unknown> {
  const framework = id === null ? undefined : context.framework(id);
  const names: Names = {
    describer: new Describer(framework, language),
    track: framework?.tracks.find((each) => each.id === track),
    trackId: track ?? '',
    language,
  };
  if (!isTransition(data)) return announcement(data, names);
  return { ...data, announcement: announcement(data.announcement, names) };
}

function isTransition(data: AnnouncementData | AlertTransitionData): data is AlertTransitionData {
  return 'alertId' in data;
}

/** What the ids of an entry are named with. */
interface Names {
  describer: Describer;
  track: Track | undefined;
  trackId: string;
  language: Language;
}

function announcement(data: AnnouncementData, names: Names): Record<string, unknown> {
  const { describer, trackId } = names;
  const { from, to, next, kpis, item, withdraws, events, logPosition, ...rest } = data;
  return {
    ...rest,
    from: describer.stageOrNull(trackId, from),
    to: describer.stageOrNull(trackId, to),
    ...(item ? { item: itemDocument(item, names) } : {}),
    ...(withdraws ? { withdraws: withdrawsDocument(withdraws, names) } : {}),
    events: { count: events.count, positions: events.positions.map(String) },
    kpis: kpis.map((kpi) => describer.kpi(kpi)),
    next: describer.nextStage(trackId, next),
    logPosition: String(logPosition),
  };
}

function itemDocument({ id, name }: EntryItem, { track, language }: Names): { id: string; name: string } {
  return { id, name: inLanguage(name ?? partName(track, id), language) };
}

function withdrawsDocument(
  { kind, item, day }: NonNullable<AnnouncementData['withdraws']>,
  names: Names,
): Record<string, unknown> {
  return { kind, ...(item ? { item: itemDocument(item, names) } : {}), day: formatDay(day) };
}
