import type { JsonSchema, PayloadClass } from '../payload/index.js';

/**
 * How an event counts. `timeline`: by the ordered history of its (orgunit, subject). `counter`: by itself alone.
 * `tree`: changes the tree of bodies. `amendment`: takes back another event.
 */
export type EventKind = 'timeline' | 'counter' | 'tree' | 'amendment';

/** Whether the attribute `orgunit` has to be there. */
export type OrgUnitRule = 'required' | 'optional' | 'absent';

/** Which subjects an event of a noun may have. */
export interface SubjectRule {
  presence: 'required' | 'optional' | 'absent';
  /** The whole subject; matched with the `u` flag. Null when absent. */
  pattern: string | null;
  /** For people: what a subject looks like. */
  form: string;
}

/** Everything that is known of one type of event. */
export interface EventTypeDefinition {
  /** The CloudEvents type, for example `vn.thang.service.digitized.v1`. */
  type: string;
  /** `service` */
  noun: string;
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
