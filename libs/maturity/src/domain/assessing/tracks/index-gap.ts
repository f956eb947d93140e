import type { MissingWork, ScoreGap, UnmetCriterion } from '../../assessment.js';
import type { Band, IndexTrack } from '../../framework.js';
import { progressOf } from '../criterion.js';
import { round, tidy } from '../decimal.js';
import type { Measured } from '../measured.js';
import { leastCount } from '../work/least-count.js';
import { leastPlan } from '../work/least-plan.js';
import type { Goal } from '../work/missing-work.js';
import type { WorkDone } from '../work/work.js';
import { isEntered } from './bands.js';
import { scoreIndex } from './index-score.js';
import type { Scale } from './transform.js';

/** An item that counts and does not give full points. */
export interface IncompleteItem {
  /** With the work to full points. */
  unmet: UnmetCriterion;
  goal: Goal;
  /** Points of the score that it can still gain. */
  points: number;
  scale: Scale;
  /** The share of the score that it can give. */
  weight: number;
}

/** Decimals of a difference of two scores that are no rounding noise. */
const POINT_DECIMALS = 9;

/** What an index lacks for a band. */
interface Lack {
  items: readonly IncompleteItem[];
  gap: ScoreGap | null;
}

/** Work on one item, up to full points of it. */
interface ItemWork {
  item: IncompleteItem;
  work: MissingWork;
}

export function lackOf(
  track: IndexTrack,
  band: Band,
  score: number | null,
  incomplete: readonly IncompleteItem[],
  measured: Measured,
): Lack {
  if (score === null) return { items: incomplete.filter(({ unmet }) => unmet.progress === null), gap: null };
  const points = round(band.enter - score, POINT_DECIMALS);
  const works = worksOf(incomplete);
  const after = (counts: readonly number[]): Measured | null =>
    measured.after(works.flatMap(({ work, item }, index) => workOf(work, item.goal, counts[index] ?? 0)));
  const meets = (counts: readonly number[]): boolean => {
    const then = after(counts);
    const reached = then && scoreIndex(track, then).score;
    return reached !== null && isEntered(band, reached);
  };
  const planned = works.map(({ item, work }) => ({ most: work.count, gain: item.points }));
  const counts = works.length === 0 ? null : leastPlan(planned, points, meets);
  if (!counts)
    return { items: incomplete.map((item) => withOwnGoal(item, points)), gap: { points, alone: [] } };
  const then = after(counts);
  const items = works.flatMap(({ item, work }, index) => {
    const count = counts[index] ?? 0;
    const value = then?.values.of(item.unmet.kpi).value ?? null;
    return count === 0 || value === null ? [] : partOfPlan(item, { ...work, count }, value);
  });
  return { items, gap: { points, alone: aloneOf(works, points, meets) } };
}

/** The same work for two items is one kind of work: the more of it, for both. */
function worksOf(incomplete: readonly IncompleteItem[]): ItemWork[] {
  const works = new Map<string, ItemWork>();
  for (const item of incomplete) {
    const work = item.unmet.missing;
    if (!work || item.points <= 0) continue;
    const key = `${work.measure} ${work.subject ?? ''}`;
    const known = works.get(key);
    if (!known) works.set(key, { item, work });
    else {
      const [more, less] = known.work.count >= work.count ? [known, { item, work }] : [{ item, work }, known];
      works.set(key, { ...more, item: { ...more.item, points: more.item.points + less.item.points } });
    }
  }
  return [...works.values()];
}

function workOf({ measure, subject }: MissingWork, { to, direction }: Goal, count: number): WorkDone[] {
  if (count === 0) return [];
  return [{ measure, count, brings: { to, direction }, ...(subject === undefined ? {} : { subject }) }];
}

/** An item of the plan: its threshold is the value that the plan brings it to. */
function partOfPlan(item: IncompleteItem, missing: MissingWork, threshold: number): IncompleteItem {
  const { value, direction } = item.unmet;
  const progress = progressOf({ enter: threshold, direction }, value, null);
  return { ...item, unmet: { ...item.unmet, threshold, progress, missing } };
}

/** Where no work can be counted: the value with which the item would bring the band by itself, if any. */
function withOwnGoal(item: IncompleteItem, points: number): IncompleteItem {
  const { unmet, scale, weight } = item;
  const { transform } = scale;
  if (transform.kind !== 'linear' || unmet.value === null || item.points < points) return item;
  const threshold = tidy(unmet.value + (points / weight) * (transform.to - transform.from));
  const progress = progressOf({ enter: threshold, direction: unmet.direction }, unmet.value, null);
  return { ...item, unmet: { ...unmet, threshold, progress, missing: null } };
}

function aloneOf(
  works: readonly ItemWork[],
  points: number,
  meets: (counts: readonly number[]) => boolean,
): ScoreGap['alone'] {
  const alone = works.flatMap(({ item, work }, place) => {
    // A small tolerance, because gains are estimates; whether it suffices is checked.
    if (item.points < points * (1 - 1e-9)) return [];
    const count = leastCount({
      most: work.count,
      turns: [],
      uneven: false,
      guess: Math.min(work.count, Math.max(1, Math.ceil((points * work.count) / item.points - 1e-9))),
      suffices: (units) => meets(works.map((_, index) => (index === place ? units : 0))),
    });
    return count === null ? [] : { kpi: item.unmet.kpi, ...work, count };
  });
  return alone.sort((a, b) => a.count - b.count);
}
