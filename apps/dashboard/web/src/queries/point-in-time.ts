import type { QueryValue } from '../api/api-client.js';

/** Whose facts count for a body: those below it today, those below it at the time, or by the framework's rule for merged bodies. */
export type TreeChoice = 'as-is' | 'as-was' | 'restated';

export const treeChoices: readonly TreeChoice[] = ['as-is', 'as-was', 'restated'];

/** From where a body is looked at. What is `null` is as usual: today, all that is known now, the edition in force. */
export interface ReadPoint {
  /** `YYYY-MM-DD` */
  asOf: string | null;
  /** RFC 3339: with what the log held at that moment. */
  knownAt: string | null;
  tree: TreeChoice;
  edition: string | null;
}

/** The query parameters that say it; what is as usual is left out. */
export function pointQuery({ asOf, knownAt, tree, edition }: ReadPoint): Record<string, QueryValue> {
  return {
    ...(asOf ? { asOf } : {}),
    ...(knownAt ? { knownAt } : {}),
    ...(tree === 'as-is' ? {} : { tree }),
    ...(edition ? { edition } : {}),
  };
}
