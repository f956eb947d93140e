import type { Language } from '../../i18n/language.js';
import { problemTexts } from './texts.js';

export interface Complaint {
  code?: string | undefined;
  detail: string;
}

/**
 * Returns the text of a server complaint in the reader's language. The server's details are English and more
 * exact than a code, so English readers get them. Vietnamese readers get a text for the code where there is
 * one.
 */
export function problemWords({ code, detail }: Complaint, language: Language): string {
  const words = isKnown(code) ? problemTexts[language][code] : undefined;
  if (language === 'en' && detail) return detail;
  return words ?? detail;
}

function isKnown(code: string | undefined): code is keyof (typeof problemTexts)['vi'] {
  return code !== undefined && Object.hasOwn(problemTexts.vi, code);
}
