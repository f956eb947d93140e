import type { Criterion, Stage } from '../framework.js';

/** A value that should be reached. */
export type Threshold = Pick<Criterion, 'direction' | 'enter'>;

export function isMet({ direction, enter }: Threshold, value: number | null): boolean {
  return value !== null && reaches(direction, value, enter);
}

/** Whether the value is worse than the exit threshold. A value that cannot be measured is not lost. */
export function isLost({ direction, exit }: Criterion, value: number | null): boolean {
  return value !== null && !reaches(direction, value, exit);
}

/**
 * Progress to the entry threshold, 0–1.
 *
 * It starts at the entry threshold of the same KPI on the nearest stage below, or else at zero. Where less is
 * better and no stage below asks for the KPI, it is threshold ÷ value. `null`: not measured.
 */
export function progressOf(criterion: Threshold, value: number | null, start: number | null): number | null {
  if (value === null) return null;
  if (isMet(criterion, value)) return 1;
  const { enter, direction } = criterion;
  if (start !== null) return clamp((value - start) / (enter - start));
  if (direction === 'at-least') return enter > 0 ? clamp(value / enter) : 0;
  return enter > 0 ? clamp(enter / value) : 0;
}

/**
 * The entry threshold of the same KPI on the nearest stage below: where the progress of this criterion
 * starts.
 */
export function startOf({ kpi }: Criterion, below: readonly Stage[]): number | null {
  return below.flatMap(({ criteria }) => criteria.filter((other) => other.kpi === kpi)).at(-1)?.enter ?? null;
}

function reaches(direction: Criterion['direction'], value: number, threshold: number): boolean {
  return direction === 'at-least' ? value >= threshold : value <= threshold;
}

export const clamp = (share: number): number => Math.max(0, Math.min(1, share));
