export type Language = 'vi' | 'en';

export const languages: readonly Language[] = ['vi', 'en'];

const STORAGE_KEY = 'thang.language';

/**
 * Returns the language that was chosen on this device, else Vietnamese. The browser's preference is ignored,
 * because many offices run an English system for Vietnamese readers.
 */
export function chooseLanguage(stored: string | null): Language {
  return stored === 'en' ? 'en' : 'vi';
}

export function readStoredLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/**
 * Stores the choice. Private windows and policies may forbid storage; the choice then lasts until the page is
 * closed.
 */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    return;
  }
}
