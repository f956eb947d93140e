import type { LoggedEvent } from '#event-log/domain';
import type { Day, LocalizedText } from '#kernel';
import { isNotifiable } from '../causes.js';
import type { Amendments } from './amendments.js';
import { isWatched, type EventWatch } from './event-watch.js';
import { watchedEntry, type WatchedContext, type WatchedEntry } from './watched-entry.js';

/** What has been announced of an event. */
export interface AnnouncedEvent {
  orgUnit: string;
  day: Day;
  name: LocalizedText | string;
  type: string;
  subject: string | null;
  data: LoggedEvent['data'];
}

export interface EventAnnouncement {
  /** `null`: nothing, or it was withdrawn. */
  announced: AnnouncedEvent | null;
  entries: readonly WatchedEntry[];
}

interface EventNow {
  /** The log position of the original. */
  root: number;
  /** The effective version; `null` when it was retracted. */
  effective: LoggedEvent | null;
  /** The effective events of the entity that it is about, in the order of time. */
  about: readonly LoggedEvent[];
  amendments: Amendments;
  context: WatchedContext;
}

/**
 * Compares an event that rules ask for with what was announced of it. It is announced once, and withdrawn
 * once.
 */
export function announceRecorded(
  { root, effective, about, amendments, context }: EventNow,
  previous: AnnouncedEvent | null,
  watches: readonly EventWatch[],
): EventAnnouncement {
  const watched = effective && isWatched(effective, watches) ? effective : null;
  if (watched?.orgUnit === previous?.orgUnit) return { announced: previous, entries: [] };
  const withdrawn = previous ? [withdrawal(root, previous, amendments, context)] : [];
  if (!watched?.orgUnit) return { announced: null, entries: withdrawn };
  const { orgUnit, type, subject, data, backfill, position } = watched;
  const announced = { orgUnit, day: context.day, name: nameOf(watched, about), type, subject, data };
  const silent = backfill || !isNotifiable(context.causes);
  const where = { ...context, orgUnit };
  const entry = watchedEntry(where, 'recorded', { silent, positions: [position] }, details(root, announced));
  return { announced, entries: [...withdrawn, entry] };
}

function withdrawal(
  root: number,
  previous: AnnouncedEvent,
  { positions, reason }: Amendments,
  context: WatchedContext,
): WatchedEntry {
  const { item, recorded } = details(root, previous);
  const silent = !isNotifiable(context.causes);
  return watchedEntry(
    { ...context, orgUnit: previous.orgUnit },
    'withdrawn',
    { silent, decision: 'amendment', positions },
    {
      item,
      recorded,
      withdraws: { kind: 'recorded', item, day: previous.day },
      ...(reason === undefined ? {} : { reason }),
    },
  );
}

function details(root: number, { name, type, subject, data }: AnnouncedEvent) {
  return { item: { id: String(root), name }, recorded: { type, subject, data } };
}

/** The name in the event, else the last one that its entity was given, else its subject. */
function nameOf(event: LoggedEvent, about: readonly LoggedEvent[]): LocalizedText | string {
  const given = [event, ...about.toReversed()].map(nameIn).find((name) => name !== null);
  return given ?? event.subject ?? '';
}

function nameIn({ data }: LoggedEvent): LocalizedText | string | null {
  const name = data['name'] ?? data['title'];
  return typeof name === 'string' || isLocalized(name) ? name : null;
}

function isLocalized(name: unknown): name is LocalizedText {
  return typeof name === 'object' && name !== null && 'vi' in name;
}
