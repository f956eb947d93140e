import { Readable } from 'node:stream';
import { bilingual, DayZone, inLanguage, type Language } from '#kernel';
import { columnName } from '../xlsx/cell-reference.js';
import type { AllowedRange } from './sheet-xml.js';
import { writeCsv } from './write-csv.js';
import { sheetNames, writeXlsx, type WrittenSheet } from './write-xlsx.js';
import type { WrittenList, WrittenValue } from './written-list.js';

/** A column of a template, with its texts in the language of the caller. */
export interface TemplateColumn {
  heading: string;
  kind: 'text' | 'number' | 'day' | 'boolean';
  isRequired: boolean;
  /** What it means and how it is written. */
  hint: string;
  /** The values that it takes; others are refused. */
  allowed?: readonly string[];
  example: string | number | boolean | null;
}

export const listFormats = ['xlsx', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

const texts = {
  data: bilingual('Dữ liệu', 'Data'),
  guide: bilingual('Hướng dẫn', 'Guide'),
  values: bilingual('Giá trị cho phép', 'Allowed values'),
  column: bilingual('Cột', 'Column'),
  required: bilingual('Bắt buộc', 'Required'),
  yes: bilingual('Có', 'Yes'),
  no: bilingual('Không', 'No'),
  meaning: bilingual('Ý nghĩa', 'Meaning'),
  example: bilingual('Ví dụ', 'Example'),
  choose: bilingual(
    'Hãy chọn một giá trị trong danh sách của cột',
    'Choose a value of the list of the column',
  ),
} as const;

/**
 * Writes an empty list for people to fill in. The workbook offers allowed values in each cell and explains
 * the columns, with examples, in a second sheet. The CSV has the headings and one line of examples.
 */
export function writeTemplate(
  columns: readonly TemplateColumn[],
  language: Language,
  format: ListFormat = 'xlsx',
): Readable {
  if (format === 'csv')
    return Readable.from(writeCsv(listOf(columns, [columns.map(({ example }) => example)])));
  const word = (key: keyof typeof texts): string => inLanguage(texts[key], language);
  const limited = columns.flatMap(({ allowed, heading }, column) =>
    allowed && allowed.length > 0 ? [{ heading, allowed, column }] : [],
  );
  const [data, guide, values] = sheetNames([word('data'), word('guide'), word('values')]);
  const allowed = limited.map(({ heading, allowed: taken, column }, index): AllowedRange => {
    const name = columnName(index);
    const range = `'${values}'!$${name}$2:$${name}$${taken.length + 1}`;
    return { column, range, message: `${word('choose')} “${heading}”.` };
  });
  const sheets: WrittenSheet[] = [
    { name: data ?? '', list: listOf(columns, []), allowed },
    { name: guide ?? '', list: guideOf(columns, word), isWrapped: true },
  ];
  if (limited.length > 0) sheets.push({ name: values ?? '', list: valuesOf(limited) });
  return writeXlsx({ language, zone: new DayZone('UTC'), sheets });
}

function listOf(columns: readonly TemplateColumn[], rows: readonly WrittenValue[][]): WrittenList {
  return {
    columns: columns.map(({ heading, kind }) => ({ heading, kind: kind === 'boolean' ? 'text' : kind })),
    rows,
  };
}

function guideOf(columns: readonly TemplateColumn[], word: (key: keyof typeof texts) => string): WrittenList {
  return {
    columns: [
      { heading: word('column'), kind: 'text', width: 28 },
      { heading: word('required'), kind: 'text', width: 12 },
      { heading: word('meaning'), kind: 'text', width: 60 },
      { heading: word('example'), kind: 'text', width: 28 },
      { heading: word('values'), kind: 'text', width: 60 },
    ],
    rows: columns.map(({ heading, isRequired, hint, example, allowed = [] }) => [
      heading,
      word(isRequired ? 'yes' : 'no'),
      hint,
      example,
      allowed.slice(0, 40).join(', ') + (allowed.length > 40 ? ', …' : ''),
    ]),
  };
}

function valuesOf(limited: readonly { heading: string; allowed: readonly string[] }[]): WrittenList {
  const longest = limited.reduce((most, { allowed }) => Math.max(most, allowed.length), 0);
  return {
    columns: limited.map(({ heading }) => ({ heading, kind: 'text' })),
    rows: Array.from({ length: longest }, (_, row) => limited.map(({ allowed }) => allowed[row] ?? null)),
  };
}
