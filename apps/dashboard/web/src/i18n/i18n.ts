import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language.js';

/** Creates the translations. All texts are part of the bundle, so none is loaded later. */
export function createI18n(language: Language, resources: Record<Language, Resource[string]>): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    supportedLngs: ['vi', 'en'],
    ns: Object.keys(resources.vi),
    defaultNS: 'shared',
    resources,
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
  return instance;
}
