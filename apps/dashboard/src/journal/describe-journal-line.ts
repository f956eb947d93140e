import { describeEntry, type NotificationContext, toPlainText } from '#alerting/domain';
import type { AlertTransitionData, AnnouncementData, JournalEntry } from '#assessments/domain';
import { formatDay, inLanguage, type Language } from '#kernel';
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
    data: lineData(entry, new Describer(context.framework(entry.framework), language)),
  };
}

function lineData({ track, data }: JournalEntry, describer: Describer): Record<string, unknown> {
  if (!isTransition(data)) return announcement(track, data, describer);
  return { ...data, announcement: announcement(track, data.announcement, describer) };
}

function isTransition(data: AnnouncementData | AlertTransitionData): data is AlertTransitionData {
  return 'alertId' in data;
}

function announcement(track: string, data: AnnouncementData, describer: Describer): Record<string, unknown> {
  return {
    from: describer.stageOrNull(track, data.from),
    to: describer.stageOrNull(track, data.to),
    progress: data.progress,
    ...(data.kpi === undefined ? {} : { kpi: data.kpi }),
    kpis: data.kpis.map((kpi) => describer.kpi(kpi)),
    next: describer.nextStage(track, data.next),
    logPosition: String(data.logPosition),
  };
}
