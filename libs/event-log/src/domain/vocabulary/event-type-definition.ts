import type { JsonSchema, PayloadClass } from '../payload/index.js';
import type { EventKind, OrgUnitRule, SubjectRule } from './define-noun.js';
import type { Noun } from './event-types.js';
import type { AnyEventForm } from './topics/event-form.js';
import type { Topic } from './topics/event-forms.js';

/** The definition of one event type. */
export interface EventTypeDefinition {
  /** The CloudEvents type, for example `vn.thang.service.digitized.v1`. */
  type: string;
  /** For example `service`. */
  noun: Noun;
  /** For example `digitized`. */
  action: string;
  kind: EventKind;
  orgUnit: OrgUnitRule;
  subject: SubjectRule;
  payload: PayloadClass;
  /** What a form shows of the type and of its fields, in both languages. */
  form: AnyEventForm;
  /** What the type is about, for lists of event types. */
  topic: Topic;
  /** Its place among the types that offices record most often by hand, from 1; null for the others. */
  commonness: number | null;
  /** True when the payload requires no field. The event may then omit `data`. */
  dataOptional: boolean;
  /** The schema of `data` alone. */
  dataSchema: JsonSchema;
  /** The published schema of the complete CloudEvent in the JSON event format. */
  schema: JsonSchema;
  /** Complete CloudEvents, ready to send. */
  examples: readonly ExampleEvent[];
}

export interface ExampleEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject?: string;
  time: string;
  datacontenttype: 'application/json';
  orgunit?: string;
  data: object;
}
