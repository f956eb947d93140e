import type { ImportedList, ListMapping } from '../../queries/imports.js';

/** What a person answers about the headings of a list. */
export interface MappingDraft {
  layout: string;
  /** The field of each column; null: left out. */
  fields: Record<number, string | null>;
  constants: Record<string, string>;
  decimal: ',' | '.' | null;
}

/** Returns what the server proposes. */
export function draftOf({ file, layout, constants }: ImportedList): MappingDraft {
  return {
    layout: layout ?? 'services',
    fields: Object.fromEntries((file?.headings ?? []).map(({ column, field }) => [column, field])),
    constants: { ...constants },
    decimal: file?.decimal ?? null,
  };
}

/** Returns the mapping to send. A period that a heading names stays with its column. */
export function mappingFrom(draft: MappingDraft, { file }: ImportedList): ListMapping {
  const columns = (file?.headings ?? []).map(({ column, text, period }) => {
    const field = draft.fields[column] ?? null;
    return { heading: text, field, ...(period && field?.startsWith('quantities.') ? { period } : {}) };
  });
  const constants = Object.fromEntries(
    Object.entries(draft.constants).filter(([, value]) => value.trim() !== ''),
  );
  return { layout: draft.layout, columns, constants, decimal: draft.decimal };
}

/** Returns the two numbers that a text may be: with a point between groups of digits, or before decimals. */
export function readings(example: string): { grouped: string; fraction: string } {
  const digits = example.replace(/[.,]/g, '');
  const fraction = example.replace('.', ',');
  return { grouped: digits, fraction };
}
