import {
  nounName,
  type AnyFieldForm,
  type EventTypeDefinition,
  type InBoth,
  type JsonSchema,
  type Noun,
} from '#event-log/domain';
import { bilingual, type Bilingual } from '#kernel';
import { measureCatalogue } from '#maturity/domain';
import type { Choice } from '../values/index.js';
import { fieldSynonyms } from './field-synonyms.js';
import { CODE, ON, UNIT, type FieldKind, type LayoutField, type PartField } from './layout.js';

/** Amounts of these fields lie between 0 and 1, and lists state them in percent. */
const MAX_SHARE = 1;

/** Returns the fields with which a list may state events of a type. Lists of objects have no column. */
export function fieldsOfType(definition: EventTypeDefinition): PartField[] {
  const { noun, dataSchema, form } = definition;
  const example = definition.examples[0];
  const fields = membersOf(dataSchema, form.fields, noun, [], (example?.data ?? {}) as Values);
  return [...attributeFields(definition), ...fields];
}

/** Returns the fields of the entity, the org unit and the day. */
function attributeFields({ noun, kind, subject, examples }: EventTypeDefinition): PartField[] {
  const [example] = examples;
  const nouns = subject.nouns.map((each) => nounName(each as Noun));
  const label = bilingual(
    `Mã ${nouns.map(([vi]) => lower(vi)).join(' / ')}`,
    `Code (${nouns.map(([, en]) => lower(en)).join(' / ')})`,
  );
  const code = field(CODE, label, 'code', noun, {
    required: subject.presence === 'required' && !subject.nouns.includes('org-unit'),
    example: example?.subject?.replace(/^[^/]+\//, '') ?? '',
  });
  const unit = field(UNIT, bilingual('Đơn vị', 'Organisation'), 'unit', noun, { example: 'VN-HN' });
  const on = field(ON, bilingual('Ngày', 'Day'), 'day', noun, {
    // Without its day, a case of this month could not be told from one of the last.
    required: kind === 'counter',
    example: '31/12/2025',
  });
  return [code, unit, on].map((each) => ({ field: each, path: null }));
}

type Values = Readonly<Record<string, unknown>>;

function membersOf(
  schema: JsonSchema,
  forms: Readonly<Record<string, AnyFieldForm>>,
  noun: Noun,
  above: readonly string[],
  example: Values,
): PartField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const form = forms[name];
    const path = [...above, name];
    const shown = example[name];
    const required = above.length === 0 && (schema.required?.includes(name) ?? false);
    if (name === 'quantities') return quantityFields(member, path);
    if (isPeriod(member)) {
      const label = form ? inBoth(form.label) : bilingual('Kỳ', 'Period');
      const whole = field(path.join('.'), label, 'period', noun, { example: 'T6/2025' });
      return [{ field: whole, path }, ...membersOf(member, form?.members ?? {}, noun, path, {})];
    }
    if (member.type === 'object' && member.properties)
      return membersOf(member, form?.members ?? {}, noun, path, (shown ?? {}) as Values);
    const kind = kindOf(name, member);
    if (kind === null || !form) return [];
    const choices = kind === 'choice' ? choicesOf(member, form) : undefined;
    const options = { required, example: exampleOf(shown, choices), ...(choices && { choices }) };
    return [{ field: field(path.join('.'), inBoth(form.label), kind, noun, options), path }];
  });
}

function quantityFields({ properties = {} }: JsonSchema, path: readonly string[]): PartField[] {
  return Object.keys(properties).map((measure) => {
    const name = measureCatalogue.get(measure)?.name ?? measure;
    const label = typeof name === 'string' ? bilingual(name, name) : bilingual(name.vi, name.en ?? name.vi);
    const id = [...path, measure].join('.');
    return { field: field(id, label, 'number', 'activity', { example: '' }), path: [...path, measure] };
  });
}

function kindOf(name: string, schema: JsonSchema): FieldKind | null {
  if (schema.enum) return 'choice';
  if (schema.format === 'date') return 'day';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer' || schema.type === 'number')
    return schema.maximum === MAX_SHARE ? 'share' : 'number';
  if (schema.type === 'array') return schema.items?.type === 'string' ? 'list' : null;
  if (schema.pattern?.startsWith('^https?')) return 'link';
  if (name === 'movedTo' || name === 'lead') return 'unit';
  return schema.type === 'string' || Array.isArray(schema.type) ? 'text' : null;
}

function isPeriod({ properties }: JsonSchema): boolean {
  return properties?.['from'] !== undefined && properties['to'] !== undefined;
}

function choicesOf(schema: JsonSchema, form: AnyFieldForm): Choice[] {
  return (schema.enum ?? []).map((value) => {
    const name = form.choices?.[String(value)];
    return {
      value: value as string | number,
      name: name ? inBoth(name) : bilingual(String(value), String(value)),
    };
  });
}

function exampleOf(value: unknown, choices: readonly Choice[] | undefined): string {
  const choice = choices?.find((each) => each.value === value);
  if (choice) return choice.name.vi;
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object' && value !== null) return String((value as Values)['vi'] ?? '');
  return value === undefined ? '' : String(value).replace('.', typeof value === 'number' ? ',' : '.');
}

interface FieldOptions {
  required?: boolean;
  example: string;
  choices?: readonly Choice[];
}

/** Makes a field with the headings that offices use for it. */
export function field(
  id: string,
  label: Bilingual,
  kind: FieldKind,
  noun: string,
  { required = false, example, choices }: FieldOptions,
): LayoutField {
  const synonyms = [...(fieldSynonyms[`${noun}.${id}`] ?? []), ...(fieldSynonyms[id] ?? [])];
  return { id, label, synonyms, kind, required, example, ...(choices && { choices }) };
}

function inBoth([vi, en]: InBoth): Bilingual {
  return bilingual(vi, en);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
