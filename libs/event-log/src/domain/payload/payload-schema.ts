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
    for (const other of field.notWith ?? []) allOf.push({ not: { required: [name, other] } });
    if (field.namesNeeding) schema['x-names-need'] = [name, field.namesNeeding];
    if (field.notBefore !== undefined) schema['x-ordered-days'] = [field.notBefore, name];
    if (field.atMost !== undefined) schema['x-at-most'] = [name, field.atMost];
    if (field.twelveMonthsWhen) schema['x-twelve-months'] = [...field.twelveMonthsWhen, name];
  }
  if (allOf.length > 0) schema.allOf = allOf;
  return schema;
}

function fieldSchema({ nested, schema }: Field): JsonSchema {
  if (!nested) return schema;
  const members = payloadSchema(nested());
  return schema.type === 'array' ? { ...schema, items: members } : { ...members, ...schema };
}
