import type { CustomTypeOptions, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The names of the groups of texts; app/i18next.d.ts declares them. */
type Feature = keyof CustomTypeOptions['resources'];

const shared = ['shared', 'rules', 'shell', 'overview', 'orgUnit', 'alerts'] as const;

export type Words<F extends Feature> = { t: TFunction<readonly [F, ...typeof shared]> };

/** The words of a feature by their bare keys, and the shared ones by `shared:…` and the like. */
export function useWords<F extends Feature>(feature: F): Words<F> {
  // The library cannot infer namespaces through a type parameter; for every single feature this is what it
  // infers.
  return useTranslation([feature, ...shared]) as unknown as Words<F>;
}
