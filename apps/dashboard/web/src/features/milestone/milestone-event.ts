import { DayZone, parseDay, unitSourceOf } from '#kernel';
import type { CloudEventDraft } from '../../queries/events.js';
import type { MilestoneDraft } from './milestone-draft.js';

interface EventContext {
  id: string;
  /** The source that the caller's key requires; `null`: the unit source of the org unit. */
  source: string | null;
  /** The installation's time, epoch milliseconds. */
  now: number;
  today: string;
  timeZone: string;
}

/** Returns the CloudEvent of a complete draft. */
export function milestoneEvent(draft: MilestoneDraft, context: EventContext): CloudEventDraft {
  const orgUnit = draft.unit?.code ?? '';
  return {
    specversion: '1.0',
    id: context.id,
    source: context.source ?? unitSourceOf(orgUnit),
    type: `vn.thang.milestone.${draft.action}.v1`,
    time: timeOf(draft.day, context),
    orgunit: orgUnit,
    subject: `milestone/${draft.milestone.trim()}`,
    datacontenttype: 'application/json',
    data: dataOf(draft),
  };
}

/**
 * Returns the time of the event: now if it happened today, else noon of that day. Noon falls on the same day
 * in every report.
 */
function timeOf(day: string, { now, today, timeZone }: EventContext): string {
  const parsed = parseDay(day);
  if (day === today || parsed === undefined) return new Date(now).toISOString();
  const NOON = 12 * 3_600_000;
  return new Date(new DayZone(timeZone).startOf(parsed) + NOON).toISOString();
}

function dataOf(draft: MilestoneDraft): Record<string, unknown> {
  const { due, reason } = draft;
  switch (draft.action) {
    case 'planned':
      return { title: titleOf(draft), due, ...optionalOf(draft) };
    case 'rescheduled':
      return { due, reason: reason.trim() };
    case 'reached':
      return {};
    case 'cancelled':
      return { reason: reason.trim() };
    default:
      return draft.action satisfies never;
  }
}

function titleOf({ titleVi, titleEn }: MilestoneDraft): { vi: string; en?: string } {
  return { vi: titleVi.trim(), ...(titleEn.trim() ? { en: titleEn.trim() } : {}) };
}

function optionalOf({ project, task }: MilestoneDraft): { project?: string; task?: number } {
  return { ...(project.trim() ? { project: project.trim() } : {}), ...(task ? { task: Number(task) } : {}) };
}

/**
 * Returns a random id in hexadecimal. `crypto.randomUUID` is missing on plain http, which some offices use.
 */
export function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
