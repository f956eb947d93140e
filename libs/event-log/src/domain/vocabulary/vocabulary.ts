import type { Language } from '#kernel';
import type { LoggedEvent } from '../logged-event.js';
import { payloadSchema, type JsonSchema } from '../payload/index.js';
import { allNouns } from './all-nouns.js';
import type { EventSpec, NounDefinition } from './define-noun.js';
import { eventSchema } from './event-schema.js';
import type { EventTypeDefinition, ExampleEvent } from './event-type-definition.js';
import type { EventOf, EventType, KnownEvent, Noun } from './event-types.js';
import { beginningOf, commonEventTypes, formOf, topicOf } from './topics/event-forms.js';
import { labelledSchema } from './labelled-schema.js';

/** All event types by full name. */
export const vocabulary: ReadonlyMap<string, EventTypeDefinition> = new Map(
  allNouns.flatMap(definitionsOf).map((definition) => [definition.type, definition]),
);

export const RETRACTED: EventType = 'vn.thang.event.retracted.v1';

/** The types of events that record an entity for the first time, and name it. */
export const beginnings: ReadonlySet<string> = new Set(
  allNouns.flatMap(({ noun }) => beginningOf(noun) ?? []),
);

/** Returns what an event of the type says happened, in words. */
export function titleOfType(type: string, language: Language): string {
  const [vi, en] = vocabulary.get(type)?.form.title ?? [type, type];
  return language === 'vi' ? vi : en;
}

/**
 * Returns the noun of an event type, such as `service` for `vn.thang.service.digitized.v1`; `undefined` for a
 * type that is not in the vocabulary.
 */
export function nounOf(type: string): Noun | undefined {
  return vocabulary.get(type)?.noun;
}

/** Returns whether the event is of this type, and narrows its payload. */
export function isOfType<T extends EventType, E extends Pick<LoggedEvent, 'type' | 'data'>>(
  event: E,
  type: T,
): event is E & Pick<EventOf<T>, 'type' | 'data'> {
  return event.type === type;
}

/**
 * Returns the event with a payload typed by its event type. Every event in the log was checked before it was
 * appended, so only the type is checked here.
 */
export function asKnownEvent(event: LoggedEvent): KnownEvent {
  if (!vocabulary.has(event.type))
    throw new RangeError(`Unknown event type ${event.type} at position ${event.position}.`);
  return event as unknown as KnownEvent;
}

function definitionsOf(noun: NounDefinition): EventTypeDefinition[] {
  return Object.entries(noun.events).map(([action, spec]) => definitionOf(noun, action, spec));
}

function definitionOf(noun: NounDefinition, action: string, spec: EventSpec): EventTypeDefinition {
  const type = `vn.thang.${noun.noun}.${action}.v1`;
  const orgUnit = noun.orgUnit ?? 'required';
  const dataSchema = payloadSchema(spec.payload);
  const dataOptional = needsNoField(dataSchema);
  const examples = [exampleOf(noun, action, type, spec.example)];
  const [form, topic] = [formOf(noun.noun as Noun, action), topicOf(noun.noun as Noun)];
  const commonness = commonEventTypes.indexOf(type as EventType) + 1;
  return {
    type,
    noun: noun.noun as Noun,
    action,
    kind: noun.kind,
    orgUnit,
    subject: noun.subject,
    payload: spec.payload,
    form,
    topic,
    commonness: commonness || null,
    dataOptional,
    dataSchema,
    schema: eventSchema({
      type,
      title: form.title,
      topic: topic.id,
      subject: noun.subject,
      orgUnit,
      data: labelledSchema(dataSchema, form.fields, { ...spec.example }),
      dataOptional,
      examples,
    }),
    examples,
  };
}

/** Returns whether a payload without any field is complete. */
function needsNoField({ required = [], allOf = [] }: JsonSchema): boolean {
  return required.length === 0 && allOf.every(({ anyOf }) => anyOf === undefined);
}

function exampleOf(noun: NounDefinition, action: string, type: string, data: object): ExampleEvent {
  return {
    specversion: '1.0',
    id: `${noun.noun}-${action}-1`,
    source: '/portals/ha-noi',
    type,
    ...(noun.exampleSubject === null ? {} : { subject: noun.exampleSubject }),
    time: '2025-07-01T08:30:00+07:00',
    datacontenttype: 'application/json',
    ...((noun.orgUnit ?? 'required') === 'required' ? { orgunit: 'VN-HN' } : {}),
    data,
  };
}
