export type Language = 'vi' | 'en';

/** Text that people read: Vietnamese first, English beside it where there is one. */
export interface LocalizedText {
  vi: string;
  en?: string;
}

/** The text in the wanted language, else in Vietnamese. Plain strings read the same in every language. */
export function inLanguage(text: LocalizedText | string, language: Language): string {
  if (typeof text === 'string') return text;
  return (language === 'en' ? text.en : undefined) ?? text.vi;
}
