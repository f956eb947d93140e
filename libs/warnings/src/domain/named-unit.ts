import { inLanguage, type Language } from '#kernel';
import type { OrgTree } from '#org-units/domain';

/** Names an org unit in a language, with its code; by its code alone where the tree does not have it. */
export function namedUnit(tree: OrgTree, code: string, language: Language): string {
  const name = tree.get(code)?.name;
  return name === undefined ? code : `${inLanguage(name, language)} (${code})`;
}
