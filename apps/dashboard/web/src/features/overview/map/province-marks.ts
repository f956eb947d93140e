/** What the map shows of a province. */
export interface ProvinceMark {
  code: string;
  name: string;
  /** Its stage or value in words. */
  text: string;
  /** What the table is sorted by; `null`: not measured. */
  rank: number | null;
  /** `null`: not measured. */
  fill: string | null;
}

/**
 * Returns the official code of a province from the code of an org unit: `46` of `VN.46`; `null`: it is none.
 */
export function provinceOf(code: string): string | null {
  return /(?:^|\.)(\d{2})$/.exec(code)?.[1] ?? null;
}

/** Returns the colours of the map with the words that they stand for, the highest first. */
export function legendOf(marks: readonly ProvinceMark[], mostWords = 6): { fill: string; text: string }[] {
  const byFill = new Map<string, ProvinceMark[]>();
  for (const mark of marks)
    if (mark.fill !== null) byFill.set(mark.fill, [...(byFill.get(mark.fill) ?? []), mark]);
  const groups = [...byFill].map(([fill, group]) => {
    const inOrder = [...group].sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
    const [low, high] = [inOrder[0], inOrder.at(-1)];
    const text = low?.text === high?.text ? (low?.text ?? '') : `${low?.text} – ${high?.text}`;
    return { fill, text, rank: high?.rank ?? 0 };
  });
  return groups.sort((one, other) => other.rank - one.rank).slice(0, mostWords);
}
