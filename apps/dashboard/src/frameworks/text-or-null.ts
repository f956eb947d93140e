import { inLanguage, type Language, type LocalizedText } from '#kernel';

export function textOrNull(text: LocalizedText | null, language: Language): string | null {
  return text === null ? null : inLanguage(text, language);
}
