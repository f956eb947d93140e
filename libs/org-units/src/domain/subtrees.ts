import type { OrgTree } from './org-tree.js';

/** Tells whether an org unit lies in one of the subtrees below these org units; `null`: the whole tree. */
export function isWithinAny(tree: OrgTree, code: string, subtrees: readonly string[] | null): boolean {
  return subtrees === null || subtrees.some((top) => tree.isWithin(code, top));
}

/** Returns the org units of these subtrees, each once; `null`: all of them. Unknown ones add nothing. */
export function unitsWithin(tree: OrgTree, subtrees: readonly string[] | null): readonly string[] | null {
  return subtrees && [...new Set(topmost(tree, subtrees).flatMap((top) => tree.subtree(top)))];
}

/** Drops org units that the tree does not know or that lie below another of them. */
export function topmost(tree: OrgTree, codes: readonly string[]): readonly string[] {
  const known = codes.filter((code) => tree.get(code) !== undefined);
  return known.filter((code) => !known.some((other) => other !== code && tree.isWithin(code, other)));
}
