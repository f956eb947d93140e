import type { RJSFSchema, UIOptionsType, UiSchema } from '@rjsf/utils';
import { fieldsInOrder, titleOf } from '../../components/preview/payload-words.js';
import type { Language } from '../../i18n/language.js';
import type { PublishedSchema } from '../../queries/event-types.js';
import { isVisible, type FormData } from './form-data.js';

export interface FormSchema {
  schema: RJSFSchema;
  uiSchema: UiSchema;
}

/**
 * Makes the schema of a form from a published schema. Only what decides how a field is shown is kept: the
 * recorder checks the values, with the same rules for every sender.
 */
export function formSchema(published: PublishedSchema, data: FormData, language: Language): FormSchema {
  return objectOf(published, data, language, true);
}

function objectOf(
  published: PublishedSchema,
  data: FormData,
  language: Language,
  isRequired: boolean,
): FormSchema {
  const shown = fieldsInOrder(published).filter(([, field]) => isVisible(field, data));
  const fields = shown.map(
    ([name, field]) => [name, fieldOf(field, isRequiredIn(published, name), language)] as const,
  );
  const required = (published.required ?? []).filter((name) => shown.some(([other]) => other === name));
  return {
    schema: {
      type: 'object',
      ...(published.title === undefined ? {} : labelsOf(published, language)),
      properties: Object.fromEntries(fields.map(([name, { schema }]) => [name, schema])),
      // The members of an optional object are needed only once one of them is filled in.
      ...(isRequired && { required: [...required] }),
    },
    uiSchema: {
      ...Object.fromEntries(fields.map(([name, { uiSchema }]) => [name, uiSchema])),
      'ui:order': fields.map(([name]) => name),
    },
  };
}

function isRequiredIn({ required = [] }: PublishedSchema, name: string): boolean {
  return required.includes(name);
}

function fieldOf(field: PublishedSchema, isRequired: boolean, language: Language): FormSchema {
  const labels = labelsOf(field, language);
  const options = optionsOf({
    picks: field['x-picks'],
    example: field.examples?.[0],
    preset: field.default,
  });
  const shown = (type: RJSFSchema['type'], ui: UiSchema, more: RJSFSchema = {}): FormSchema => ({
    schema: { type, ...labels, ...more },
    uiSchema: { 'ui:options': options, ...ui },
  });
  if (field.enum) {
    const titles = field[language === 'vi' ? 'x-enum-titles-vi' : 'x-enum-titles'] ?? {};
    const type = field.enum.every((value) => typeof value === 'number') ? 'integer' : 'string';
    const names = field.enum.map((value) => titles[String(value)] ?? String(value));
    return shown(type, { 'ui:widget': 'choice', 'ui:enumNames': names }, { enum: [...field.enum] });
  }
  if (Array.isArray(field.type)) return shown('string', { 'ui:field': 'text' });
  switch (field.type) {
    case 'boolean':
      return shown('boolean', { 'ui:widget': isRequired ? 'yesNo' : 'tick' });
    case 'integer':
    case 'number':
      return shown(field.type, { 'ui:widget': 'amount' });
    case 'array':
      return listOf(field, labels, options, language);
    case 'object':
      if (field.patternProperties || field.additionalProperties) {
        const names = fieldsInOrder(field).map(([name, member]) => ({ name, ...labelsOf(member, language) }));
        return shown('string', { 'ui:field': 'amounts', 'ui:options': optionsOf({ ...options, names }) });
      }
      return objectOf(field, {}, language, isRequired);
    default:
      if (field.format === 'date') return shown('string', { 'ui:widget': 'day' });
      return shown('string', { 'ui:widget': field['x-picks'] ? 'pick' : 'line' });
  }
}

function listOf(
  { items = {} }: PublishedSchema,
  labels: Labels,
  options: UIOptionsType,
  language: Language,
): FormSchema {
  if (items.type === 'object') {
    const item = objectOf(items, {}, language, true);
    return {
      schema: { type: 'array', ...labels, items: item.schema },
      uiSchema: { items: item.uiSchema, 'ui:options': { orderable: false } },
    };
  }
  const field = options['picks'] ? 'picks' : 'lines';
  return { schema: { type: 'string', ...labels }, uiSchema: { 'ui:field': field, 'ui:options': options } };
}

/** The library types the options of its own inputs only; those of this form's inputs are objects too. */
function optionsOf(options: Readonly<Record<string, unknown>>): UIOptionsType {
  return options as UIOptionsType;
}

interface Labels {
  title?: string;
  description?: string;
}

function labelsOf(field: PublishedSchema, language: Language): Labels {
  const title = titleOf(field, language);
  const description = hintOf(field, language);
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}

/** The description of a choice explains the codes of its values, which the form shows by their names. */
function hintOf(field: PublishedSchema, language: Language): string | undefined {
  const hint = field[language === 'vi' ? 'x-hint-vi' : 'x-hint'];
  if (hint !== undefined || field.enum) return hint;
  return language === 'vi' ? field['x-description-vi'] : field.description;
}
