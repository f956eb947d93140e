import { vocabulary } from '#event-log/domain';
import { bilingual, DomainError, toSearchText, type Bilingual, type Language } from '#kernel';
import { assertDistinct, headingsIn, type Choice } from '#imports';
import type { TabularRow, TemplateColumn } from '#tabular';

export const unitFields = ['code', 'name', 'nameEn', 'level', 'parent', 'since'] as const;
export type UnitField = (typeof unitFields)[number];

interface UnitColumn {
  label: Bilingual;
  /** Other headings, without accents and case. */
  synonyms: readonly string[];
  isRequired: boolean;
  hint: Bilingual;
  example: Bilingual;
}

const columns: Readonly<Record<UnitField, UnitColumn>> = {
  code: {
    label: bilingual('Mã đơn vị', 'Code'),
    synonyms: ['ma', 'ma don vi', 'ma dinh danh', 'ma co quan', 'code', 'unit code', 'id'],
    isRequired: true,
    hint: bilingual('Mã duy nhất trong cây', 'Unique within the tree'),
    example: bilingual('H57.SYT', 'H57.SYT'),
  },
  name: {
    label: bilingual('Tên đơn vị', 'Name'),
    synonyms: ['ten', 'ten don vi', 'ten co quan', 'don vi', 'name', 'name vi', 'organisation', 'org unit'],
    isRequired: true,
    hint: bilingual('Tên đầy đủ', 'The full name'),
    example: bilingual('Sở Y tế', 'Sở Y tế'),
  },
  nameEn: {
    label: bilingual('Tên tiếng Anh', 'Name in English'),
    synonyms: ['ten tieng anh', 'ten en', 'name en', 'english name', 'name in english'],
    isRequired: false,
    hint: bilingual('Bỏ trống nếu không có', 'Empty if there is none'),
    example: bilingual('Department of Health', 'Department of Health'),
  },
  level: {
    label: bilingual('Cấp', 'Level'),
    synonyms: ['cap', 'cap don vi', 'loai', 'loai don vi', 'level', 'tier', 'type'],
    isRequired: false,
    hint: bilingual('Bỏ trống là cấp khác', 'Empty: other'),
    example: bilingual('Sở, ban, ngành', 'Department'),
  },
  parent: {
    label: bilingual('Mã đơn vị cấp trên', 'Code of the parent'),
    synonyms: [
      ...['ma don vi cap tren', 'don vi cap tren', 'ma cap tren', 'cap tren', 'truc thuoc', 'ma cha'],
      ...['parent', 'parent code', 'code of the parent', 'part of'],
    ],
    isRequired: false,
    hint: bilingual(
      'Mã đơn vị cấp trên trực tiếp, ở bất kỳ dòng nào hoặc đã có trong cây; bỏ trống với đơn vị cao nhất',
      'The code of the org unit directly above, from any row or in the tree already; empty for a root',
    ),
    example: bilingual('H57', 'H57'),
  },
  since: {
    label: bilingual('Từ ngày', 'Since'),
    synonyms: ['tu ngay', 'ngay thanh lap', 'ngay', 'ngay hieu luc', 'since', 'from', 'established'],
    isRequired: false,
    hint: bilingual('Ngày/tháng/năm; bỏ trống là hôm nay', 'Day/month/year; empty: today'),
    example: bilingual('01/07/2025', '01/07/2025'),
  },
};

/** The levels with their names, as the vocabulary has them. */
export const levels: readonly Choice[] = Object.entries(
  vocabulary.get('vn.thang.org-unit.established.v1')?.form.fields['level']?.choices ?? {},
).map(([value, [vi, en]]) => ({ value, name: bilingual(vi, en) }));

export function unitTemplate(language: Language): TemplateColumn[] {
  return unitFields.map((field) => {
    const { label, hint, example, isRequired } = columns[field];
    return {
      heading: label[language],
      kind: 'text',
      isRequired,
      hint: hint[language],
      example: example[language],
      ...(field === 'level' && { allowed: levels.map(({ name }) => name[language]) }),
    };
  });
}

/** Where the row of headings has each field. */
export type FieldColumns = ReadonlyMap<UnitField, number>;

/**
 * Returns the columns of a row of headings; null when the row lacks a required one.
 *
 * @throws DomainError `headings-alike` when two columns hold the same field
 */
export function columnsIn(row: TabularRow): FieldColumns | null {
  const headings = headingsIn(row);
  const found = new Map<UnitField, number>();
  for (const { text, column } of headings) {
    const field = fieldOf(text);
    if (!field) continue;
    if (found.has(field)) throw twice(field);
    found.set(field, column);
  }
  if (unitFields.some((field) => columns[field].isRequired && !found.has(field))) return null;
  assertDistinct(headings);
  return found;
}

export function headingOf(field: UnitField): Bilingual {
  return columns[field].label;
}

function fieldOf(heading: string): UnitField | undefined {
  const words = toSearchText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return unitFields.find((field) => {
    const { label, synonyms } = columns[field];
    return synonyms.includes(words) || toSearchText(label.vi) === words || toSearchText(label.en) === words;
  });
}

function twice(field: UnitField): DomainError {
  const { vi, en } = columns[field].label;
  return new DomainError(
    'headings-alike',
    bilingual(`Hai cột cùng là “${vi}”. Hãy bỏ một cột.`, `Two columns hold “${en}”. Leave one of them out.`),
  );
}
