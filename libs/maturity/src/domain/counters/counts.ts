/** What one event counts, by measure. Zeros say "measured, and none". */
export type Counts = Readonly<Record<string, number>>;

/** 1 when it holds, else 0; an optional field that is absent does not hold. */
export const countOf = (holds: boolean | undefined): 0 | 1 => (holds ? 1 : 0);
