import type { CustomTypeOptions, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The names of the groups of texts; app/i18next.d.ts declares them. */
type Feature = keyof CustomTypeOptions['resources'];

const shared = ['shared', 'rules', 'shell', 'overview', 'orgUnit', 'alerts', 'preview'] as const;

export type Words<F extends Feature> = { t: TFunction<readonly [F, ...typeof shared]> };

/** Returns the texts of a feature by their bare keys, and shared texts by keys like `shared:…`. */
export function useWords<F extends Feature>(feature: F): Words<F> {
  // The library cannot infer namespaces through a type parameter. This cast is the type that it infers for
  // each single feature.
  return useTranslation([feature, ...shared]) as unknown as Words<F>;
}
