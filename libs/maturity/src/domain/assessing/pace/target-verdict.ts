import { formatDay, type Day } from '#kernel';
import type { TargetState } from '../../assessment.js';
import type { Target } from '../../framework.js';
import { isMet } from '../criterion.js';
import type { Forecast } from './forecast.js';

export interface TargetNow {
  value: number | null;
  /** The value on the day that closes the target (`closingDayOf`), once that day has passed. */
  onClosingDay: number | null;
  /** The value on the last day of the edition, once that day has passed. */
  onLastDay: number | null;
  asOf: Day;
  /** The last day of the edition that sets the target; `null`: effective. */
  validTo: Day | null;
}

/**
 * The state of a target on a day.
 *
 * A verdict belongs to the day that closes the target: what the value does later does not change it. A target
 * that was missed may still be reached late, while its edition is in force.
 *
 * `null` while the day is ahead: only the pace tells more (`verdictByPace`).
 */
export function targetVerdict(target: Target, now: TargetNow): TargetState['verdict'] {
  const { value, asOf, validTo } = now;
  if (asOf > closingDayOf(target, validTo)) return closedVerdict(target, now);
  if (reaches(target, value)) return 'reached';
  if (asOf < target.from) return 'not-begun';
  if (value === null) return 'not-measured';
  return null;
}

/**
 * On track: it arrives by its due day at the present pace. At risk: it arrives later or does not move toward
 * it. `null` while the pace is unknown.
 */
export function verdictByPace(
  { due }: Pick<TargetState, 'due'>,
  { verdict, eta }: Forecast,
): TargetState['verdict'] {
  if (verdict === 'not-enough-data') return null;
  return eta !== null && formatDay(eta) <= due ? 'on-track' : 'at-risk';
}

/** The due day, or the last day of an edition that ended before it. */
export function closingDayOf({ due }: Pick<Target, 'due'>, validTo: Day | null): Day {
  return validTo === null ? due : Math.min(due, validTo);
}

function closedVerdict(target: Target, now: TargetNow): TargetState['verdict'] {
  const { value, onClosingDay, onLastDay, asOf, validTo } = now;
  if (reaches(target, onClosingDay)) return 'reached';
  if (validTo !== null && validTo < target.due) return 'ended';
  const late = validTo !== null && asOf > validTo ? onLastDay : value;
  if (reaches(target, late)) return 'reached-late';
  return onClosingDay === null ? 'not-measured' : 'missed';
}

function reaches({ direction, value: enter }: Target, value: number | null): boolean {
  return isMet({ direction, enter }, value);
}
