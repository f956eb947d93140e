import type {
  AnnouncedState,
  ScoreComparison,
  StageRef,
  TrackAssessment,
  UnmetCriterion,
} from '../../assessment.js';
import type { Band, IndexItem, IndexTrack } from '../../framework.js';
import { leavesScoreOpen } from '../certainty.js';
import { clamp } from '../criterion.js';
import type { Measured } from '../measured.js';
import { limitPassed } from '../checks/out-of-range.js';
import { tidy } from '../decimal.js';
import { NOTHING_AHEAD, type WayAhead } from '../next-stage.js';
import type { Goal } from '../work/missing-work.js';
import { bandAt, bandOf, keptBand } from './bands.js';
import { lackOf, type IncompleteItem } from './index-gap.js';
import { scaleOf, scoreIndex, type IndexScore } from './index-score.js';
import { fullShareOf, fullValueOf, shareOf } from './transform.js';

export function assessIndex(track: IndexTrack, measured: Measured): TrackAssessment {
  const index = scoreIndex(track, measured);
  const stage = bandOf(track.bands, index.score);
  const { id, kind } = track;
  const { score, groups, known } = index;
  const comparison = comparisonOf(track, score, measured);
  const ahead = wayAhead(track, stage, index, measured);
  return { id, kind, stage, score, ...ahead, groups, known, ...(comparison && { comparison }) };
}

/** Compares a published score with the one that another track of the framework computes. */
function comparisonOf(
  { comparedWith }: IndexTrack,
  published: number | null,
  measured: Measured,
): ScoreComparison | null {
  const computing = measured.framework.tracks.find(({ id }) => id === comparedWith);
  if (computing?.kind !== 'index') return null;
  const { score } = scoreIndex(computing, measured);
  const difference = published === null || score === null ? null : tidy(published - score);
  return { track: computing.id, score, difference };
}

/**
 * An announced band is kept until the score is below its exit threshold, while there is no score, while a
 * value that counts is out of its range (such a value is shown and marked, and moves nothing), and while
 * silent org units have too large a share of an item that counts.
 */
export function announceIndex(
  track: IndexTrack,
  previous: Pick<AnnouncedState, 'stage'> | null,
  measured: Measured,
): AnnouncedState {
  const index = scoreIndex(track, measured);
  const certainties = countedKpis(track).map((kpi) => measured.certainty(kpi));
  const isOpen = certainties.some(leavesScoreOpen) || hasImpossibleValue(track, measured);
  const before = previous?.stage ?? null;
  const stage = previous !== null && isOpen ? before : keptBand(track.bands, before, index.score);
  const isUnknown = certainties.some(({ kind }) => kind === 'unknown');
  const frozen = stage !== null && (index.score === null || isOpen || isUnknown);
  return { stage, frozen, ...wayAhead(track, stage, index, measured) };
}

/** Returns the KPIs of the items that count. Items without points are tracked only. */
export function countedKpis({ groups }: IndexTrack): string[] {
  return groups.flatMap(({ items }) => items.filter(({ points }) => points > 0).map(({ kpi }) => kpi));
}

function hasImpossibleValue(track: IndexTrack, measured: Measured): boolean {
  return countedKpis(track).some((id) => {
    const kpi = measured.kpi(id);
    return kpi !== undefined && limitPassed(kpi.range, measured.values.of(id).value) !== null;
  });
}

/**
 * What is missing to the band above: the least work over all items together. Where no countable work brings
 * it, every item that does not give full points; without a score, the items that are not measured.
 */
function wayAhead(
  track: IndexTrack,
  stage: StageRef | null,
  index: IndexScore,
  measured: Measured,
): WayAhead {
  const level = stage?.level ?? 0;
  const next = bandAt(track.bands, level + 1);
  if (!next) return NOTHING_AHEAD;
  const incomplete = incompleteItems(track, index, measured);
  const { items, gap } = lackOf(track, next, index.score, incomplete, measured);
  const [first, ...others] = items;
  const most = first && others.reduce((worst, lack) => (lack.points > worst.points ? lack : worst), first);
  return {
    progress: progressTo(next, bandAt(track.bands, level)?.enter ?? 0, index.score),
    next: {
      level: next.level,
      id: next.id,
      unmet: items.map(({ unmet }) => unmet),
      bottleneck: most?.unmet.kpi ?? null,
      ...(gap && { gap }),
    },
  };
}

function progressTo({ enter }: Band, start: number, score: number | null): number | null {
  if (score === null) return null;
  return enter > start ? clamp((score - start) / (enter - start)) : 0;
}

export function incompleteItems(
  track: IndexTrack,
  { weights }: IndexScore,
  measured: Measured,
): IncompleteItem[] {
  return track.groups.flatMap(({ items }, group) =>
    items.flatMap((item, place) => {
      const weight = weights[group]?.[place] ?? 0;
      return weight > 0 ? incompleteItem(item, weight, measured) : [];
    }),
  );
}

function incompleteItem(item: IndexItem, weight: number, measured: Measured): IncompleteItem | [] {
  const scale = scaleOf(item, measured);
  const [full, wanted] = [fullShareOf(scale), fullValueOf(scale)];
  const { value } = measured.values.of(item.kpi);
  const share = shareOf(scale, value);
  if (!wanted || (share !== null && share >= full)) return [];
  const { direction, enter: threshold } = wanted;
  const goal: Goal = {
    to: threshold,
    direction,
    meets: (after) => (shareOf(scale, after) ?? -Infinity) >= full,
  };
  const missing = measured.missing(item.kpi, goal, 'existing');
  const unmet: UnmetCriterion = {
    kpi: item.kpi,
    value,
    threshold,
    direction,
    progress: share === null ? null : clamp(share / full),
    missing,
    eta: null,
  };
  return { unmet, goal, points: weight * (full - (share ?? 0)), scale, weight };
}
