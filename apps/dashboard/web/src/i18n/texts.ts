/**
 * Texts of the page: a tree of strings. A key that ends in `_one` or `_other` is a plural form of i18next.
 */
export interface Texts {
  [key: string]: string | Texts;
}

/**
 * The same keys in another language. Vietnamese has one plural form (`_other`); other languages add theirs.
 */
type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

/**
 * Holds the texts of one feature in both languages, so that the compiler finds a key that one language lacks.
 */
export function texts<V extends Texts>(vi: V, en: SameKeys<V>): { vi: V; en: SameKeys<V> } {
  return { vi, en };
}
