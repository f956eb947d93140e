import type { Readable } from 'node:stream';
import { bilingual, inLanguage, type Language } from '#kernel';
import { writeTemplate, type ListFormat, type TemplateColumn } from '#tabular';
import { layoutNamed, type FieldKind, type LayoutField } from './domain/index.js';

const kinds: Readonly<Record<FieldKind, TemplateColumn['kind']>> = {
  text: 'text',
  code: 'text',
  number: 'number',
  share: 'number',
  day: 'day',
  period: 'text',
  flag: 'text',
  choice: 'text',
  unit: 'text',
  list: 'text',
  link: 'text',
};

/**
 * Writes an empty list of a layout for people to fill in. Its headings are the names of the fields, so a list
 * made from it is imported without a question.
 *
 * @throws DomainError `unknown-layout`
 */
export function templateOf(layout: string, language: Language, format: ListFormat): Readable {
  const fields = layoutNamed(layout).fields.filter(({ isRepeatable }) => !isRepeatable);
  return writeTemplate(
    fields.map((field) => columnOf(field, language)),
    language,
    format,
  );
}

function columnOf(field: LayoutField, language: Language): TemplateColumn {
  const allowed = field.choices?.map(({ name }) => name[language]) ?? flagWords(field, language);
  return {
    heading: inLanguage(field.label, language),
    kind: kinds[field.kind],
    isRequired: field.required,
    hint: inLanguage(hints[field.kind], language),
    ...(allowed && { allowed }),
    example: exampleIn(field, language),
  };
}

function flagWords({ kind }: LayoutField, language: Language): string[] | undefined {
  return kind === 'flag' ? [inLanguage(YES, language), inLanguage(NO, language)] : undefined;
}

function exampleIn({ kind, example, choices }: LayoutField, language: Language): string | null {
  if (example === '') return null;
  if (kind === 'flag') return inLanguage(example === 'có' ? YES : NO, language);
  return choices?.find(({ name }) => name.vi === example)?.name[language] ?? example;
}

const YES = bilingual('có', 'yes');
const NO = bilingual('không', 'no');

const hints = {
  text: bilingual('Chữ', 'Text'),
  code: bilingual('Mã như trong Thang', 'The code as Thang has it'),
  number: bilingual('Số, ví dụ 8.718.000 hoặc 12,5', 'A number, for example 8718000 or 12.5'),
  share: bilingual('Tỷ lệ, ví dụ 92%', 'A share, for example 92%'),
  day: bilingual('Ngày/tháng/năm', 'Day/month/year'),
  period: bilingual(
    'Tháng, quý hoặc năm: T6/2025, Quý II/2025, 2025',
    'A month, quarter or year: 06/2025, 2025-Q2, 2025',
  ),
  flag: bilingual('Có hoặc không', 'Yes or no'),
  choice: bilingual('Một giá trị trong danh sách của ô', 'One of the values that the cell offers'),
  unit: bilingual(
    'Mã hoặc tên đơn vị; bỏ trống là đơn vị của danh sách',
    'Code or name; empty: the organisation of the list',
  ),
  list: bilingual(
    'Nhiều giá trị, cách nhau bằng dấu chấm phẩy',
    'Several values with semicolons between them',
  ),
  link: bilingual('Địa chỉ bắt đầu bằng https://', 'An address that begins with https://'),
} as const satisfies Record<FieldKind, unknown>;
