import { DayZone, parseDay, toSearchText, unitSourceOf } from '#kernel';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import type { CloudEventDraft } from '../../queries/events.js';
import type { PublishedSchema } from '../../queries/event-types.js';
import { visibleData, type FormData } from './form-data.js';

/** The entity that an event is about: one that is known, or one that is named here for the first time. */
export interface PickedEntity {
  /** For example `service/1.004194`. */
  subject: string;
  name: string | null;
  /** The org unit that has it; `null`: it is new. */
  orgUnit: PickedUnit | null;
}

/** The content of the form. */
export interface EventDraft {
  unit: PickedUnit | null;
  entity: PickedEntity | null;
  /** The day on which it happened, `YYYY-MM-DD`, or typed text that is no day. */
  day: string;
  data: FormData;
  /** What is recorded of a new entity before the event itself. */
  beginning: FormData;
  /** Why a recorded event is corrected. */
  reason: string;
}

export function emptyDraft(unit: PickedUnit | null, day: string): EventDraft {
  return { unit, entity: null, day, data: {}, beginning: {}, reason: '' };
}

/** A type with its published schema. */
export interface FormType {
  type: string;
  schema: PublishedSchema;
}

export interface EventContext {
  /** One id for the event, and one for that of a new entity. */
  ids: readonly [event: string, beginning: string];
  source: string;
  /** The installation's time, epoch milliseconds. */
  now: number;
  today: string;
  timeZone: string;
  /** The recorded event that is corrected. */
  corrects: CorrectedEvent | null;
}

export interface CorrectedEvent {
  id: string;
  source: string;
  time: string;
  /** Its day in the time zone of the installation. */
  day: string;
}

/** Returns the type that records the entity of the draft first, when it is new and another type does so. */
export function beginningType({ type, schema }: FormType, entity: PickedEntity | null): string | null {
  if (!entity || entity.orgUnit !== null) return null;
  const begins = schema.properties?.['subject']?.['x-begins']?.[nounOf(entity.subject)];
  return begins === undefined || begins === type ? null : begins;
}

/** Returns whether the type itself records an entity for the first time, so that its code is a new one. */
export function beginsItself({ type, schema }: FormType): boolean {
  const begins = schema.properties?.['subject']?.['x-begins'] ?? {};
  return Object.values(begins).includes(type);
}

/**
 * Returns what the event is about. An entity that begins with the event and has no code yet gets one made of
 * its name; without anything named, the event is about the org unit itself where its type allows that.
 */
export function entityOf(form: FormType, { entity, unit, data }: EventDraft): PickedEntity | null {
  if (!entity && unit && mayBeOfUnit(form))
    return { subject: `org-unit/${unit.code}`, name: null, orgUnit: unit };
  if (entity || !beginsItself(form)) return entity;
  const name = textOf(data['name'] ?? data['title']);
  const [noun = ''] = form.schema.properties?.['subject']?.['x-picks'] ?? [];
  const code = codeFrom(name);
  return code === '' ? null : { subject: `${noun}/${code}`, name: null, orgUnit: null };
}

/** Returns whether events of the type may be about their org unit as a whole. */
export function mayBeOfUnit(form: FormType): boolean {
  const nouns = form.schema.properties?.['subject']?.['x-picks'] ?? [];
  return hasOrgUnit(form) && nouns.includes('org-unit');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return String((value as { vi?: string } | undefined)?.vi ?? '');
}

/** Stands for the org unit where an event names none, such as a retraction that is filled in by hand. */
const ROOT = 'root';

/** The source of what the draft's org unit records itself; colleagues share it, so each can correct it. */
export function sourceOf({ unit, entity }: EventDraft): string {
  const code = entity?.subject.startsWith('org-unit/') ? entity.subject.slice('org-unit/'.length) : '';
  return unitSourceOf(unit?.code ?? (code || ROOT));
}

export function nounOf(subject: string): string {
  return subject.split('/')[0] ?? '';
}

/** Returns whether events of the type name an entity, and whether they must. */
export function subjectRule({ schema }: FormType): 'required' | 'optional' | 'absent' {
  if (!schema.properties?.['subject']) return 'absent';
  return schema.required?.includes('subject') ? 'required' : 'optional';
}

export function hasOrgUnit({ schema }: FormType): boolean {
  return schema.properties?.['orgunit'] !== undefined;
}

/** Returns the events of a draft in the order of recording. What is not filled in is left out. */
export function eventsOf(
  form: FormType,
  beginning: FormType | null,
  draft: EventDraft,
  context: EventContext,
): CloudEventDraft[] {
  const { ids, corrects } = context;
  const about = { unit: draft.unit, entity: entityOf(form, draft), day: draft.day };
  const event: CloudEventDraft = {
    ...eventOf(form, about, draft.data, ids[0], context),
    ...(corrects && {
      source: corrects.source,
      corrects: corrects.id,
      ...(draft.reason.trim() && { reason: draft.reason.trim() }),
    }),
  };
  return beginning ? [eventOf(beginning, about, draft.beginning, ids[1], context), event] : [event];
}

function eventOf(
  form: FormType,
  { unit, entity, day }: Pick<EventDraft, 'unit' | 'entity' | 'day'>,
  data: FormData,
  id: string,
  context: EventContext,
): CloudEventDraft {
  return {
    specversion: '1.0',
    id,
    source: context.source,
    // Forms are made of the schemas that the server publishes.
    type: form.type as CloudEventDraft['type'],
    time: timeOf(day, context),
    ...(hasOrgUnit(form) && unit && { orgunit: unit.code }),
    ...(entity && subjectRule(form) !== 'absent' && { subject: entity.subject }),
    datacontenttype: 'application/json',
    data: visibleData(form.schema.properties?.['data'] ?? {}, data),
  };
}

/**
 * Returns the time of the event: that of the corrected event if its day stays, now if it happened today, else
 * noon of that day. Noon falls on the same day in every report. Text that is no day is sent as it is, so that
 * the answer names it.
 */
function timeOf(day: string, { now, today, timeZone, corrects }: EventContext): string {
  if (corrects?.day === day) return corrects.time;
  if (day === today) return new Date(now).toISOString();
  const parsed = parseDay(day);
  if (parsed === undefined) return day;
  const NOON = 12 * 3_600_000;
  return new Date(new DayZone(timeZone).startOf(parsed) + NOON).toISOString();
}

/**
 * Returns a code made of a name: lower case without accents, words joined by dashes. Offices without codes of
 * their own need not think of one.
 */
export function codeFrom(name: string): string {
  return toSearchText(name)
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
