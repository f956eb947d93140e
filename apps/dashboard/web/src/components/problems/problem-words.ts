import type { Language } from '../../i18n/language.js';
import { serverProblemTexts } from './server-texts.js';
import { problemTexts } from './texts.js';

export interface Complaint {
  code?: string | undefined;
  detail: string;
  /** True: the server wrote the detail in the reader's language. */
  localized?: boolean;
}

const words = {
  vi: { ...problemTexts.vi, ...serverProblemTexts.vi },
  en: { ...problemTexts.en, ...serverProblemTexts.en },
};

/**
 * Returns the text of a server complaint in the reader's language. The server's detail is more exact than a
 * code, so readers get it when it is in their language. Else they get a text for the code, where there is
 * one.
 */
export function problemWords({ code, detail, localized }: Complaint, language: Language): string {
  if (detail && (language === 'en' || localized === true)) return detail;
  return isWorded(code) ? words[language][code] : detail;
}

/** Tells whether the page has its own text for a code, in both languages. */
export function isWorded(code: string | undefined): code is keyof (typeof words)['vi'] {
  return code !== undefined && Object.hasOwn(words.vi, code);
}
