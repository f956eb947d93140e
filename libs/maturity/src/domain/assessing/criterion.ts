import type { Criterion, Track } from '../framework.js';

export function isMet(criterion: Criterion, value: number | null): boolean {
  return value !== null && reaches(criterion, value, criterion.enter);
}

/** Worse than the exit threshold. What cannot be measured is not lost. */
export function isLost(criterion: Criterion, value: number | null): boolean {
  return value !== null && !reaches(criterion, value, criterion.exit);
}

/**
 * 0–1 on the way to the entry threshold: from the entry threshold of the same KPI on the nearest rung below, else from
 * zero. Where less is better and nothing lies below, the share of the threshold in the value. `null`: not measured.
 */
export function progressOf(criterion: Criterion, value: number | null, start: number | null): number | null {
  if (value === null) return null;
  if (isMet(criterion, value)) return 1;
  const { enter, direction } = criterion;
  if (start !== null) return clamp((value - start) / (enter - start));
  if (direction === 'at-least') return enter > 0 ? clamp(value / enter) : 0;
  return enter > 0 ? clamp(enter / value) : 0;
}

/** Where a criterion's way begins: the nearest lower rung that asks for the same KPI. */
export function startOf(criterion: Criterion, level: number, track: Track): number | null {
  const below = track.stages
    .filter((stage) => stage.level < level)
    .flatMap((stage) => stage.criteria.filter(({ kpi }) => kpi === criterion.kpi));
  return below.at(-1)?.enter ?? null;
}

function reaches({ direction }: Criterion, value: number, threshold: number): boolean {
  return direction === 'at-least' ? value >= threshold : value <= threshold;
}

const clamp = (share: number): number => Math.max(0, Math.min(1, share));
