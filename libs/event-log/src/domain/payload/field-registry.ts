import type { JsonSchema } from './json-schema.js';

/** A class whose decorated fields describe what an event's `data` may hold. */
export type PayloadClass<P extends object = object> = new () => P;

/** What the decorators say about one field of a payload. */
export interface Field {
  schema: JsonSchema;
  optional: boolean;
  /** Set when at least one of this field and the named one must be there. */
  requiredWithout?: string;
  /** Set when this field, a day, must not lie before the named one. */
  notBefore?: string;
  /** The class of a nested object. */
  nested?: () => PayloadClass;
}

const fieldsByClass = new Map<unknown, Map<string, Field>>();

/** The fields of a payload class in the order of their declaration. */
export function fieldsOf(payload: PayloadClass): ReadonlyMap<string, Field> {
  return fieldsByClass.get(payload) ?? new Map();
}

/** Adds to what is known of a field. Decorators of one field run from the last to the first. */
function describeField(prototype: object, name: string, part: Partial<Field>): void {
  const fields = fieldsByClass.get(prototype.constructor) ?? new Map<string, Field>();
  fieldsByClass.set(prototype.constructor, fields);
  const known = fields.get(name) ?? { schema: {}, optional: false };
  fields.set(name, { ...known, ...part, schema: { ...known.schema, ...part.schema } });
}

/**
 * One decorator of the fixed list: the JSON Schema of a field together with the class-validator decorators
 * that mean the same. A property test holds the two against each other.
 */
export function field(part: Partial<Field>, ...validators: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, name) => {
    describeField(prototype, String(name), part);
    for (const validator of validators) validator(prototype, name);
  };
}
