import type { Language } from '../i18n/language.js';

const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/**
 * Reads a number as people type it: 1.250,5 in Vietnamese, 1,250.5 in English, with or without marks between
 * groups of digits. The decimal mark of the other language is understood where it cannot group digits. Text
 * that is no number is returned as it is.
 */
export function parseTypedNumber(text: string, language: Language): number | string {
  const trimmed = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  if (trimmed === '') return '';
  const { group, decimal } = MARKS[language];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(trimmed) ? trimmed.replaceAll(group, '') : trimmed;
  const normal = plain.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(normal) ? Number(normal) : text;
}

/** Writes a value as it is typed in the language. Text that was no number stays. */
export function typedNumber(value: unknown, language: Language): string {
  if (typeof value === 'number') return String(value).replace('.', MARKS[language].decimal);
  return typeof value === 'string' ? value : '';
}
