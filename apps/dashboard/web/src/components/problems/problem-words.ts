import type { Language } from '../../i18n/language.js';
import { problemTexts } from './texts.js';

export interface Complaint {
  code?: string | undefined;
  detail: string;
}

/**
 * A complaint of the server in the reader's language. The server's details are English and know more than a
 * code does, so English readers get them; Vietnamese readers get words for the code where there are some.
 */
export function problemWords({ code, detail }: Complaint, language: Language): string {
  const words = isKnown(code) ? problemTexts[language][code] : undefined;
  if (language === 'en' && detail) return detail;
  return words ?? detail;
}

function isKnown(code: string | undefined): code is keyof (typeof problemTexts)['vi'] {
  return code !== undefined && Object.hasOwn(problemTexts.vi, code);
}
