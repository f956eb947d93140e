export type Language = 'vi' | 'en';

export const languages: readonly Language[] = ['vi', 'en'];

const STORAGE_KEY = 'thang.language';

/**
 * The language chosen before on this device, else Vietnamese. The browser's own preference is not asked: many
 * offices run an English system for Vietnamese readers.
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

/** Storage may be forbidden (private windows, policies); the choice then lasts as long as the page. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    return;
  }
}
