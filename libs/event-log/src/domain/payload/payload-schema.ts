import { fieldsOf, type Field, type PayloadClass } from './field-registry.js';
import type { JsonSchema } from './json-schema.js';

/** Returns the JSON Schema that the decorators of a payload class define. It rejects unknown members. */
export function payloadSchema(payload: PayloadClass): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  const allOf: JsonSchema[] = [];
  const schema: JsonSchema = { type: 'object', properties, required, additionalProperties: false };
  for (const [name, field] of fieldsOf(payload)) {
    properties[name] = fieldSchema(field);
    if (!field.optional) required.push(name);
    if (field.requiredWithout !== undefined)
      allOf.push({ anyOf: [{ required: [name] }, { required: [field.requiredWithout] }] });
    if (field.notBefore !== undefined) schema['x-ordered-days'] = [field.notBefore, name];
    if (field.atMost !== undefined) schema['x-at-most'] = [name, field.atMost];
    if (field.twelveMonthsWhen) schema['x-twelve-months'] = [...field.twelveMonthsWhen, name];
  }
  if (allOf.length > 0) schema.allOf = allOf;
  return schema;
}

function fieldSchema(field: Field): JsonSchema {
  return field.nested ? { ...payloadSchema(field.nested()), ...field.schema } : field.schema;
}
