import type { GroupScore, ItemScore } from '../../assessment.js';
import type { Aggregation, IndexGroup, IndexItem, IndexTrack, Rounding } from '../../framework.js';
import { round, sumOf, tidy } from '../decimal.js';
import type { Measured } from '../measured.js';
import { shareOf, type Scale } from './transform.js';

export interface IndexScore {
  /** `null` while an item that counts is not measured. */
  score: number | null;
  known: { points: number; of: number };
  groups: readonly GroupScore[];
  /**
   * The share of the full score that each item can give, by group and item; 0 for items that do not count.
   */
  weights: readonly (readonly number[])[];
}

/** A part of a score: the share of it that was reached, and its weight among the other parts. */
interface Part {
  share: number | null;
  weight: number;
}

/**
 * Items add up to groups and groups to the score, each rounded as the publisher does.
 *
 * An item that is shared out gives its points to the others of its group, in proportion. An item or group
 * without points is shown but does not count.
 */
export function scoreIndex(track: IndexTrack, measured: Measured): IndexScore {
  const groups = groupsOf(track, measured);
  const parts = track.groups.map(({ points: of }, index) => {
    const points = groups[index]?.score.points ?? null;
    return { share: points === null || of === 0 ? null : points / of, weight: of };
  });
  const whole = track.aggregation === 'sum' ? sumOf(track.groups.map(({ points }) => points)) : track.max;
  const score = rounded(aggregate(track.aggregation, whole, parts), track.rounding.score);
  const heights = weightsOf(track.aggregation, track.max, parts);
  const weights = groups.map((group, index) =>
    weightsOf(group.aggregation, heights[index] ?? 0, group.parts),
  );
  const scores = groups.map((group) => group.score);
  return { score, groups: scores, weights, known: knownOf(score, track.max, scores, weights) };
}

function groupsOf(track: IndexTrack, measured: Measured): ScoredGroup[] {
  const units = track.aggregate === null ? [] : measured.ofEach(track.aggregate);
  const ofEach = units.map((unit) => track.groups.map((group) => scoreGroup(group, track.rounding, unit)));
  if (ofEach.length === 0) return track.groups.map((group) => scoreGroup(group, track.rounding, measured));
  return track.groups.map((group, index) => {
    const points = ofEach.map((groups) => groups[index]?.score.points ?? null);
    return meanGroup(group, points, track.rounding);
  });
}

/** The mean over the org units below that have points. What is missing to it is work of these org units. */
function meanGroup(
  { id, points: of, aggregation }: IndexGroup,
  ofUnits: readonly (number | null)[],
  rounding: Rounding,
): ScoredGroup {
  const known = ofUnits.filter((points) => points !== null);
  const mean = known.length === 0 ? null : sumOf(known) / known.length;
  const units = { measured: known.length, of: ofUnits.length };
  return {
    score: { id, points: rounded(mean, rounding.groups), of, items: [], units },
    aggregation,
    parts: [],
  };
}

interface ScoredGroup {
  score: GroupScore;
  aggregation: Aggregation;
  parts: readonly Part[];
}

function scoreGroup(group: IndexGroup, rounding: Rounding, measured: Measured): ScoredGroup {
  const { id, points: of, aggregation } = group;
  const dropped = group.items.map(({ kpi }) => measured.values.of(kpi).sharedOut);
  const left = sumOf(group.items.map(({ points }, index) => (dropped[index] ? 0 : points)));
  const grown = left === 0 ? 0 : sumOf(group.items.map(({ points }) => points)) / left;
  const items = group.items.map((item, index) =>
    scoreItem(item, dropped[index] ? 0 : tidy(item.points * grown), rounding, measured),
  );
  const parts = items.map((item) => ({ share: item.share, weight: item.of }));
  const points =
    aggregation === 'sum'
      ? totalOf(items.filter((item) => item.of > 0).map((item) => item.points))
      : aggregate(aggregation, of, parts);
  return { score: { id, points: rounded(points, rounding.groups), of, items }, aggregation, parts };
}

function scoreItem(item: IndexItem, of: number, rounding: Rounding, measured: Measured): ItemScore {
  const { kpi, provenance } = item;
  const share = shareOf(scaleOf(item, measured), measured.values.of(kpi).value);
  return { kpi, share, points: share === null ? null : rounded(share * of, rounding.items), of, provenance };
}

export function scaleOf({ kpi, transform }: IndexItem, measured: Measured): Scale {
  const better = measured.kpi(kpi)?.better ?? 'higher';
  return { transform, better, peers: measured.peers.get(kpi) ?? null };
}

/** The aggregate of the parts that count; `null` when there are none or one is unknown. */
function aggregate(aggregation: Aggregation, whole: number, parts: readonly Part[]): number | null {
  const counted = parts.filter(({ weight }) => weight > 0);
  const shares = counted.flatMap(({ share }) => (share === null ? [] : share));
  if (counted.length === 0 || shares.length < counted.length) return null;
  if (aggregation === 'min') return tidy(whole * Math.min(...shares));
  if (aggregation === 'mean') return tidy((whole * sumOf(shares)) / shares.length);
  const weighted = sumOf(counted.map(({ share, weight }) => (share ?? 0) * weight));
  return tidy((whole * weighted) / sumOf(counted.map(({ weight }) => weight)));
}

/** The share of the score that each part can give. For a minimum, each part is weighted as in a mean. */
function weightsOf(aggregation: Aggregation, whole: number, parts: readonly Part[]): number[] {
  const isEven = aggregation === 'mean' || aggregation === 'min';
  const weights = parts.map(({ weight }) => (isEven ? Math.sign(weight) : weight));
  const sum = sumOf(weights);
  return weights.map((weight) => (sum === 0 ? 0 : tidy((whole * weight) / sum)));
}

function knownOf(
  score: number | null,
  max: number,
  groups: readonly GroupScore[],
  weights: IndexScore['weights'],
): IndexScore['known'] {
  if (score !== null) return { points: score, of: max };
  const means = groups.filter(({ units, points }) => units && points !== null);
  const measured = groups.flatMap(({ items }, group) =>
    items.flatMap(({ points, of }, item) => {
      const weight = weights[group]?.[item] ?? 0;
      return points === null || of === 0 ? [] : { points: (weight * points) / of, of: weight };
    }),
  );
  const all = [...means.map(({ points, of }) => ({ points: points ?? 0, of })), ...measured];
  return { points: sumOf(all.map(({ points }) => points)), of: sumOf(all.map(({ of }) => of)) };
}

function totalOf(points: readonly (number | null)[]): number | null {
  const known = points.filter((each) => each !== null);
  return points.length === 0 || known.length < points.length ? null : sumOf(known);
}

function rounded(value: number | null, decimals: number | null): number | null {
  if (value === null) return null;
  return decimals === null ? tidy(value) : round(value, decimals);
}
