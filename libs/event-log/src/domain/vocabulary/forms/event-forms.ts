import type { EventType, Noun } from '../event-types.js';
import { administrationForms } from './administration.js';
import { amendmentForms } from './amendments.js';
import { dataForms } from './data.js';
import type { AnyEventForm, FormsOf, InBoth } from './event-form.js';
import { figureForms } from './figures.js';
import { organisationForms } from './organisation.js';
import { peopleForms } from './people.js';
import { planForms } from './plans.js';
import { serviceForms } from './services.js';
import { systemForms } from './systems.js';

/** Nouns by what they are about, in the order of a list of event types. */
const topics = {
  services: { name: ['Dịch vụ công', 'Public services'], forms: serviceForms },
  plans: { name: ['Kế hoạch và kết quả', 'Plans and results'], forms: planForms },
  figures: { name: ['Số liệu và chỉ số', 'Figures and indices'], forms: figureForms },
  data: { name: ['Dữ liệu', 'Data'], forms: dataForms },
  administration: {
    name: ['Quy trình và điều hành', 'Processes and administration'],
    forms: administrationForms,
  },
  systems: { name: ['Hệ thống và rủi ro', 'Systems and risks'], forms: systemForms },
  people: { name: ['Con người và lan tỏa', 'People and outreach'], forms: peopleForms },
  organisation: { name: ['Cơ cấu tổ chức', 'Organisation'], forms: organisationForms },
  amendments: { name: ['Thu hồi', 'Retraction'], forms: amendmentForms },
} as const satisfies Record<string, { name: InBoth; forms: Partial<FormsOf<Noun>> }>;

export type TopicId = keyof typeof topics;

/** What an event type is about, for lists of event types. */
export interface Topic {
  id: TopicId;
  name: InBoth;
}

const forms: FormsOf<Noun> = {
  ...serviceForms,
  ...planForms,
  ...figureForms,
  ...dataForms,
  ...administrationForms,
  ...systemForms,
  ...peopleForms,
  ...organisationForms,
  ...amendmentForms,
};

const topicByNoun = new Map<string, Topic>(
  (Object.keys(topics) as TopicId[]).flatMap((id) =>
    Object.keys(topics[id].forms).map((noun) => [noun, { id, name: topics[id].name }] as const),
  ),
);

/** Returns the labels of an event type and its fields. */
export function formOf(noun: Noun, action: string): AnyEventForm {
  const { events } = forms[noun];
  const form = (events as unknown as Readonly<Record<string, AnyEventForm>>)[action];
  if (!form) throw new RangeError(`The event type ${noun}.${action} has no labels.`);
  return form;
}

/** Returns what an entity of a noun is called. */
export function nounName(noun: Noun): InBoth {
  return forms[noun].name;
}

/** Returns the event type that records an entity of a noun for the first time; null where none does. */
export function beginningOf(noun: Noun): EventType | null {
  const { begins } = forms[noun];
  return begins === undefined ? null : (`vn.thang.${noun}.${begins}.v1` as EventType);
}

export function topicOf(noun: Noun): Topic {
  const topic = topicByNoun.get(noun);
  if (!topic) throw new RangeError(`The noun ${noun} belongs to no topic.`);
  return topic;
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
