import type { JsonSchema } from './json-schema.js';

/** A class whose decorated fields describe the `data` of an event. */
export type PayloadClass<P extends object = object> = new () => P;

/** The definition of one field of a payload, collected from its decorators. */
export interface Field {
  schema: JsonSchema;
  optional: boolean;
  /** The name of another field, if at least one of the two is required. */
  requiredWithout?: string;
  /** The name of another field, if this field is a day that must not be before that day. */
  notBefore?: string;
  /** The name of another field that this number may not exceed. */
  atMost?: string;
  /** The names of other fields that may not stand beside this one. */
  notWith?: readonly string[];
  /** For amounts by name: the names that need another field, by the name of that field. */
  namesNeeding?: NamesNeeding;
  /** Another field and its value with which this period lasts twelve months. */
  twelveMonthsWhen?: readonly [name: string, value: string];
  /**
   * True when its text, the items of its list or the names of its members are codes. Codes become NFC before
   * the event is sealed.
   */
  holdsCodes?: boolean;
  /** The class of a nested object, or of each item of a list. */
  nested?: () => PayloadClass;
}

/** For each of several fields, the names of amounts that it must stand beside. */
export type NamesNeeding = Readonly<Record<string, readonly string[]>>;

const fieldsByClass = new Map<unknown, Map<string, Field>>();

/** Returns the fields of a payload class in the order of their declaration. */
export function fieldsOf(payload: PayloadClass): ReadonlyMap<string, Field> {
  return fieldsByClass.get(payload) ?? new Map();
}

/** Merges a part into the definition of a field. The decorators of a field run from the last to the first. */
function describeField(prototype: object, name: string, part: Partial<Field>): void {
  const fields = fieldsByClass.get(prototype.constructor) ?? new Map<string, Field>();
  fieldsByClass.set(prototype.constructor, fields);
  const known = fields.get(name) ?? { schema: {}, optional: false };
  fields.set(name, { ...known, ...part, schema: { ...known.schema, ...part.schema } });
}

/**
 * Makes a field decorator from a part of a JSON Schema and the equivalent decorators of class-validator. A
 * property test checks that the two agree.
 */
export function field(part: Partial<Field>, ...validators: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, name) => {
    describeField(prototype, String(name), part);
    for (const validator of validators) validator(prototype, name);
  };
}
