/**
 * The life of an import. `reading`, `recording` and `undoing` are worked on; the others wait for a person, or
 * are ends.
 */
export const importStates = [
  'reading',
  'questions',
  'previewed',
  'recording',
  'recorded',
  'undoing',
  'undone',
  'failed',
] as const;

export type ImportState = (typeof importStates)[number];

/** Returns whether a worker has to go on with an import in this state. */
export function isBusy(state: ImportState): boolean {
  return state === 'reading' || state === 'recording' || state === 'undoing';
}
