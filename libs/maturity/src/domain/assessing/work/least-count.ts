/** A search for the least whole number that suffices. */
export interface LeastCountSearch {
  /** The upper bound. */
  most: number;
  /**
   * Numbers at which the answer may change direction; between two of them it changes at most once. They may
   * be off by less than one, and may be NaN or infinite.
   */
  turns: readonly number[];
  /**
   * True: the answer may change anywhere. Then the first numbers are tried one by one, and beyond them as if
   * it changed once.
   */
  uneven: boolean;
  /** Where the answer probably changes, to save attempts. `null`: unknown. */
  guess: number | null;
  suffices(count: number): boolean;
}

/** How many numbers are tried one by one. */
const MAX_STEPS = 2_000;

/** The least whole number that suffices; `null` when none does. */
export function leastCount(search: LeastCountSearch): number | null {
  if (search.suffices(0)) return 0;
  const { most, uneven } = search;
  const steps = uneven ? Math.min(most, MAX_STEPS) : 0;
  for (let count = 1; count <= steps; count++) if (search.suffices(count)) return count;
  for (const [from, to] of intervals(search, steps + 1)) {
    const found = firstBetween(from, to, search);
    if (found !== null) return found;
  }
  return null;
}

/** The intervals from `first` to the upper bound, cut before and after each turn. */
function intervals({ most, turns, uneven }: LeastCountSearch, first: number): [number, number][] {
  const around = turns.flatMap((turn) => [Math.floor(turn) - 1, Math.floor(turn), Math.floor(turn) + 1]);
  const cuts = [...around, ...(uneven ? powersOfTwo(most) : [])];
  const ends = [...new Set([...cuts.filter((cut) => cut >= first && cut < most), most])].sort(
    (a, b) => a - b,
  );
  return ends
    .map((end, index) => [(ends[index - 1] ?? first - 1) + 1, end] as [number, number])
    .filter(([from, to]) => from <= to);
}

function powersOfTwo(most: number): number[] {
  const powers: number[] = [];
  for (let power = 1; power < most; power *= 2) powers.push(power);
  return powers;
}

/** In an interval in which the answer changes at most once: if any number suffices, one of the ends does. */
function firstBetween(from: number, to: number, { guess, suffices }: LeastCountSearch): number | null {
  if (suffices(from)) return from;
  let fails = from;
  let meets: number | null = null;
  for (const count of guess === null ? [to] : [guess, guess - 1, to]) {
    if (count <= fails || count > to || (meets !== null && count >= meets)) continue;
    if (suffices(count)) meets = count;
    else fails = count;
  }
  if (meets === null) return null;
  while (meets - fails > 1) {
    const middle: number = Math.floor((fails + meets) / 2);
    if (suffices(middle)) meets = middle;
    else fails = middle;
  }
  return meets;
}
