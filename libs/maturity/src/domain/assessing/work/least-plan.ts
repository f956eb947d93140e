import { leastCount } from './least-count.js';

/** Work that can be done in part: at most `most` units, which together gain about `gain`. */
export interface PlannedWork {
  most: number;
  gain: number;
}

/**
 * Returns the least work, as a whole number of units of each kind, that meets a goal together; `null` when
 * all of it does not. One unit less of any kind does not meet it.
 *
 * Kinds of work are taken by what one unit gains, and of two plans with equally many units the one with
 * fewer kinds. Gains are estimates: every plan is checked by `meets`, so that effects of one kind of work on
 * another, steps and rounding are right.
 * @param meets tells for the units of each kind, in the order of `works`, whether they meet the goal
 * @param needed about how much must be gained
 */
export function leastPlan(
  works: readonly PlannedWork[],
  needed: number,
  meets: (counts: readonly number[]) => boolean,
): number[] | null {
  const order = [...works.keys()]
    .filter((work) => unitGain(works[work]) > 0)
    .sort((a, b) => unitGain(works[b]) - unitGain(works[a]));
  const drafts = draftsOf(works, order, needed).sort(
    (a, b) => a.total - b.total || a.full.length - b.full.length,
  );
  for (const { full, filler, guess } of drafts.slice(0, MAX_DRAFTS)) {
    const counts = countsOf(works, full);
    const count = leastOf(counts, filler, works[filler]?.most ?? 0, guess, meets);
    if (count !== null) return pruned(replaced(counts, filler, count), order, meets);
  }
  const all = countsOf(works, order);
  return order.length > 0 && meets(all) ? pruned(all, order, meets) : null;
}

/** How many plans are checked before all of the work is taken and cut down. */
const MAX_DRAFTS = 4;

/** Some kinds of work in full, and of one more kind as much as is still needed. */
interface Draft {
  full: readonly number[];
  filler: number;
  guess: number;
  total: number;
}

function draftsOf(works: readonly PlannedWork[], order: readonly number[], needed: number): Draft[] {
  const drafts: Draft[] = [];
  let [gained, units] = [0, 0];
  for (let taken = 0; taken < order.length && gained < needed; taken++) {
    const full = order.slice(0, taken);
    for (const filler of order.slice(taken)) {
      const { most = 0, gain = 0 } = works[filler] ?? {};
      // Estimates are off by rounding, so that a plan that falls short by a little is still tried.
      if (gained + gain < needed * (1 - TOLERANCE)) continue;
      const guess = Math.min(most, Math.max(1, Math.ceil(((needed - gained) * most) / gain - TOLERANCE)));
      drafts.push({ full, filler, guess, total: units + guess });
    }
    const next = works[order[taken] ?? -1];
    gained += next?.gain ?? 0;
    units += next?.most ?? 0;
  }
  return drafts;
}

const TOLERANCE = 1e-9;

/** Takes away from each kind of work what is not needed, from the kind that gains least for each unit. */
function pruned(
  counts: readonly number[],
  order: readonly number[],
  meets: (counts: readonly number[]) => boolean,
): number[] {
  let left = [...counts];
  for (const work of [...order].reverse()) {
    const count = left[work] ?? 0;
    if (count > 0) left = replaced(left, work, leastOf(left, work, count, count, meets) ?? count);
  }
  return left;
}

function leastOf(
  counts: readonly number[],
  work: number,
  most: number,
  guess: number,
  meets: (counts: readonly number[]) => boolean,
): number | null {
  const suffices = (count: number): boolean => meets(replaced(counts, work, count));
  return leastCount({ most, turns: [], uneven: false, guess, suffices });
}

function countsOf(works: readonly PlannedWork[], full: readonly number[]): number[] {
  return works.map(({ most }, work) => (full.includes(work) ? most : 0));
}

const replaced = (counts: readonly number[], work: number, count: number): number[] =>
  counts.map((each, index) => (index === work ? count : each));

const unitGain = (work: PlannedWork | undefined): number =>
  work && work.most > 0 ? work.gain / work.most : 0;
