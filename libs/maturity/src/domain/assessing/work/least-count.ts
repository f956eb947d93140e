/** What the least whole amount is looked for. */
export interface Search {
  /** More than this cannot be done. */
  most: number;
  /** Between these the answer turns once at most, from no to yes or back. They may be off by less than one, or no numbers to turn at. */
  turns: readonly number[];
  /** True: it may turn anywhere. Then the first are tried one by one, and what lies beyond as if it turned once. */
  uneven: boolean;
  /** Where it probably turns; saves trying. `null`: no idea. */
  guess: number | null;
  suffices(count: number): boolean;
}

/** How far it is tried one by one. */
const MOST_STEPS = 2_000;

/** The least whole number that suffices; `null` when none does. */
export function leastCount(search: Search): number | null {
  if (search.suffices(0)) return 0;
  const { most, uneven } = search;
  const steps = uneven ? Math.min(most, MOST_STEPS) : 0;
  for (let count = 1; count <= steps; count++) if (search.suffices(count)) return count;
  for (const [from, to] of stretches(search, steps + 1)) {
    const found = firstBetween(from, to, search);
    if (found !== null) return found;
  }
  return null;
}

/** From `first` to the most that can be done, cut before and after each turn. */
function stretches({ most, turns, uneven }: Search, first: number): [number, number][] {
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

/** Where the answer turns once at most: what suffices anywhere suffices at one of the ends. */
function firstBetween(from: number, to: number, { guess, suffices }: Search): number | null {
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
