import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { createI18n } from '../i18n/i18n.js';
import { LanguageContext } from '../i18n/language-context.js';
import { storeLanguage, type Language } from '../i18n/language.js';

/** Keeps the texts, `<html lang>`, the language of API requests and the stored choice in step. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const [language, setLanguage] = useState<Language>(api.language);
  const [words] = useState(() => createI18n(api.language));

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choose = useCallback(
    (chosen: Language) => {
      if (chosen === api.language) return;
      api.language = chosen;
      storeLanguage(chosen);
      void words.changeLanguage(chosen);
      setLanguage(chosen);
      // The API writes its texts in the language of the request.
      void queries.invalidateQueries();
    },
    [api, words, queries],
  );

  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return (
    <I18nextProvider i18n={words}>
      <LanguageContext value={value}>{children}</LanguageContext>
    </I18nextProvider>
  );
}
