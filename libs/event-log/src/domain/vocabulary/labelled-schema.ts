import type { JsonSchema } from '../payload/index.js';
import type { AnyFieldForm, InBoth } from './topics/event-form.js';

/** Returns the keywords that name something in English and Vietnamese. */
export function titled([vi, en]: InBoth): Pick<JsonSchema, 'title' | 'x-title-vi'> {
  return { title: en, 'x-title-vi': vi };
}

/**
 * Adds to the schema of a payload what a form shows: labels, order, conditions and examples. All of it is
 * annotation: the labelled schema accepts what the bare one accepts.
 */
export function labelledSchema(
  schema: JsonSchema,
  fields: Readonly<Record<string, AnyFieldForm>>,
  example: Readonly<Record<string, unknown>> = {},
): JsonSchema {
  const order = Object.keys(fields);
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const form = fields[name];
    if (!form) throw new RangeError(`The field ${name} has no label.`);
    const shown = { 'x-order': order.indexOf(name) + 1, ...examplesOf(example[name]) };
    return [name, { ...labelledField(field, form, example[name]), ...shown }] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function labelledField(field: JsonSchema, form: AnyFieldForm, example: unknown): JsonSchema {
  const { label, hint, choices, members, picks, when } = form;
  return {
    ...withMembers(field, members, example),
    ...titled(label),
    ...(hint && { 'x-hint': hint[1], 'x-hint-vi': hint[0] }),
    ...(choices && {
      'x-enum-titles': inOne(choices, 1),
      'x-enum-titles-vi': inOne(choices, 0),
    }),
    ...(picks && { 'x-picks': picks }),
    ...(when && { 'x-when': when }),
  };
}

function withMembers(field: JsonSchema, members: AnyFieldForm['members'], example: unknown): JsonSchema {
  if (!members) return field;
  const of = (Array.isArray(example) ? example[0] : example) as Readonly<Record<string, unknown>> | undefined;
  return field.items
    ? { ...field, items: labelledSchema(field.items, members, of) }
    : labelledSchema(field, members, of);
}

function examplesOf(value: unknown): Pick<JsonSchema, 'examples'> {
  return value === undefined ? {} : { examples: [value] };
}

function inOne(choices: Readonly<Record<string, InBoth>>, language: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).map(([value, words]) => [value, words[language]]));
}
