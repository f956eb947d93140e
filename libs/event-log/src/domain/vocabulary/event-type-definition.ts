import type { JsonSchema, PayloadClass } from '../payload/index.js';
import type { EventKind, OrgUnitRule, SubjectRule } from './define-noun.js';
import type { Noun } from './event-types.js';

/** Everything that is known of one type of event. */
export interface EventTypeDefinition {
  /** The CloudEvents type, for example `vn.thang.service.digitized.v1`. */
  type: string;
  /** `service` */
  noun: Noun;
  /** `digitized` */
  action: string;
  kind: EventKind;
  orgUnit: OrgUnitRule;
  subject: SubjectRule;
  payload: PayloadClass;
  /** True when the payload has no fields; `data` may then be absent. */
  emptyPayload: boolean;
  /** Of `data` alone. */
  dataSchema: JsonSchema;
  /** Of the complete CloudEvent in JSON; published. */
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
