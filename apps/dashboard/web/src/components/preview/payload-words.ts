import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import type { Language } from '../../i18n/language.js';
import type { PublishedSchema } from '../../queries/event-types.js';

/** Returns the fields of a payload in the order of the form. */
export function fieldsInOrder(schema: PublishedSchema): [name: string, field: PublishedSchema][] {
  return Object.entries(schema.properties ?? {}).sort(
    ([, one], [, other]) => (one['x-order'] ?? 0) - (other['x-order'] ?? 0),
  );
}

export function titleOf(field: PublishedSchema, language: Language): string | undefined {
  return language === 'vi' ? field['x-title-vi'] : field.title;
}

/** Writes a value as people read it, with the names of choices and days in words. */
export function valueText(field: PublishedSchema, value: unknown, language: Language): string {
  if (value === undefined || value === null) return '';
  const titles = field[language === 'vi' ? 'x-enum-titles-vi' : 'x-enum-titles'];
  if (titles?.[String(value)]) return titles[String(value)] ?? '';
  if (typeof value === 'boolean') return language === 'vi' ? (value ? 'Có' : 'Không') : value ? 'Yes' : 'No';
  if (typeof value === 'number') return formatNumber(value, language, 6);
  if (typeof value === 'string') return field.format === 'date' ? formatDay(value, language) : value;
  if (Array.isArray(value)) return value.map((item) => valueText({}, item, language)).join(', ');
  return Object.entries(value as Record<string, unknown>)
    .map(([name, member]) => {
      const inner = field.properties?.[name] ?? {};
      return `${titleOf(inner, language) ?? name}: ${valueText(inner, member, language)}`;
    })
    .join('; ');
}

/** Returns what a payload says, one line for each field. */
export function payloadLines(
  schema: PublishedSchema,
  data: Readonly<Record<string, unknown>>,
  language: Language,
): string[] {
  return fieldsInOrder(schema.properties?.['data'] ?? {}).flatMap(([name, field]) => {
    const text = valueText(field, data[name], language);
    return text === '' ? [] : [`${titleOf(field, language) ?? name}: ${text}`];
  });
}
