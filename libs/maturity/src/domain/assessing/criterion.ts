import type { Criterion, Stage } from '../framework.js';

/** A value that is to be reached. */
export type Threshold = Pick<Criterion, 'direction' | 'enter'>;

export function isMet({ direction, enter }: Threshold, value: number | null): boolean {
  return value !== null && reaches(direction, value, enter);
}

/** Worse than the exit threshold. What cannot be measured is not lost. */
export function isLost({ direction, exit }: Criterion, value: number | null): boolean {
  return value !== null && !reaches(direction, value, exit);
}

/**
 * 0–1 on the way to the entry threshold: from the entry threshold of the same KPI on the nearest rung below, else from
 * zero. Where less is better and nothing lies below, the share of the threshold in the value. `null`: not measured.
 */
export function progressOf(criterion: Threshold, value: number | null, start: number | null): number | null {
  if (value === null) return null;
  if (isMet(criterion, value)) return 1;
  const { enter, direction } = criterion;
  if (start !== null) return clamp((value - start) / (enter - start));
  if (direction === 'at-least') return enter > 0 ? clamp(value / enter) : 0;
  return enter > 0 ? clamp(enter / value) : 0;
}

/** Where a criterion's way begins: the nearest of the rungs below that asks for the same KPI. */
export function startOf({ kpi }: Criterion, below: readonly Stage[]): number | null {
  return below.flatMap(({ criteria }) => criteria.filter((other) => other.kpi === kpi)).at(-1)?.enter ?? null;
}

function reaches(direction: Criterion['direction'], value: number, threshold: number): boolean {
  return direction === 'at-least' ? value >= threshold : value <= threshold;
}

export const clamp = (share: number): number => Math.max(0, Math.min(1, share));
