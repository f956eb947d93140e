import type { Day } from '#kernel';
import type { TargetState } from '../../assessment.js';
import type { Target } from '../../framework.js';
import type { Forecast } from './forecast.js';

export interface TargetNow {
  value: number | null;
  asOf: Day;
  /** The last day of the edition that sets the target; `null`: effective. */
  validTo: Day | null;
  /** `null`: the pace was not calculated. */
  forecast: Forecast | null;
}

/**
 * The state of a target on a day.
 *
 * On track: it arrives by its due day at the present pace. At risk: it arrives later or does not move toward
 * it. `null` while the pace is unknown.
 */
export function targetVerdict(target: Target, now: TargetNow): TargetState['verdict'] {
  const { value, asOf, validTo, forecast } = now;
  if (value !== null && reaches(target, value)) return 'reached';
  if (validTo !== null && validTo < Math.min(asOf, target.due)) return 'ended';
  if (asOf < target.from) return 'not-begun';
  if (value === null) return 'not-measured';
  if (asOf > target.due) return 'missed';
  if (!forecast || forecast.verdict === 'not-enough-data') return null;
  return forecast.eta !== null && forecast.eta <= target.due ? 'on-track' : 'at-risk';
}

function reaches({ direction, value: threshold }: Target, value: number): boolean {
  return direction === 'at-least' ? value >= threshold : value <= threshold;
}
