export type Language = 'vi' | 'en';

/** Text in both languages, for messages that Thang words itself. */
export type Bilingual = Readonly<Record<Language, string>>;

export function bilingual(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** Text for people: Vietnamese, with English where there is some. */
export interface LocalizedText {
  vi: string;
  en?: string;
}

/**
 * Returns the text in the wanted language, or in Vietnamese when it lacks that language. A plain string is
 * the same in every language.
 */
export function inLanguage(text: LocalizedText | Bilingual | string, language: Language): string {
  if (typeof text === 'string') return text;
  return (language === 'en' ? text.en : undefined) ?? text.vi;
}
