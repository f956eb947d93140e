import { createContext, useContext } from 'react';
import type { Language } from './language.js';

interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'vi', choose: () => undefined });

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

export function useLanguageChoice(): LanguageChoice {
  return useContext(LanguageContext);
}
