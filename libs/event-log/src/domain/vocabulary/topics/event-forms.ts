import { topics, type TopicId } from '../all-nouns.js';
import type { EventType, Noun } from '../event-types.js';
import type { AnyEventForm, InBoth } from './event-form.js';

/** What an event type is about, for lists of event types. */
export interface Topic {
  id: TopicId;
  name: InBoth;
}

/** The labels of a noun without the types of its payloads. */
interface Labels {
  topic: Topic;
  name: InBoth;
  begins?: string;
  events: Readonly<Record<string, AnyEventForm>>;
}

const labels = new Map<string, Labels>(
  (Object.keys(topics) as TopicId[]).flatMap((id) => {
    const { name, nouns } = topics[id];
    return nouns.map(
      ({ noun, form }) => [noun, { ...(form as Omit<Labels, 'topic'>), topic: { id, name } }] as const,
    );
  }),
);

function labelsOf(noun: Noun): Labels {
  const found = labels.get(noun);
  if (!found) throw new RangeError(`The noun ${noun} has no labels.`);
  return found;
}

/** Returns the labels of an event type and its fields. */
export function formOf(noun: Noun, action: string): AnyEventForm {
  const form = labelsOf(noun).events[action];
  if (!form) throw new RangeError(`The event type ${noun}.${action} has no labels.`);
  return form;
}

/** Returns what an entity of a noun is called. */
export function nounName(noun: Noun): InBoth {
  return labelsOf(noun).name;
}

/** Returns the event type that records an entity of a noun for the first time; null where none does. */
export function beginningOf(noun: Noun): EventType | null {
  const { begins } = labelsOf(noun);
  return begins === undefined ? null : (`vn.thang.${noun}.${begins}.v1` as EventType);
}

export function topicOf(noun: Noun): Topic {
  return labelsOf(noun).topic;
}

/**
 * The event types that an office records most often by hand, the commonest first: the level of its services,
 * its milestones, the figures of a period, new datasets. Dossiers, payments and documents are as frequent,
 * but the systems that handle them report them.
 */
export const commonEventTypes: readonly EventType[] = [
  'vn.thang.service.digitized.v1',
  'vn.thang.service.registered.v1',
  'vn.thang.milestone.reached.v1',
  'vn.thang.milestone.planned.v1',
  'vn.thang.activity.reported.v1',
  'vn.thang.service.integrated.v1',
  'vn.thang.milestone.rescheduled.v1',
  'vn.thang.dataset.opened.v1',
];
