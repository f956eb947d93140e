import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language.js';
import { onTexts } from './loaded-texts.js';

/** Creates the translations. Each screen brings its texts with its code; none is loaded by itself. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    supportedLngs: ['vi', 'en'],
    ns: ['shared'],
    defaultNS: 'shared',
    resources: {},
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  onTexts((name, texts) => {
    for (const each of ['vi', 'en'] as const) instance.addResourceBundle(each, name, texts[each]);
  });
  return instance;
}
