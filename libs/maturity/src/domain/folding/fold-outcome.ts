import type { OutcomeBaselined } from '#event-log/domain';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** In percent; beyond it a baseline close to zero says more about the baseline than about the outcome. */
const LARGEST_IMPROVEMENT = 1_000_000;

/**
 * The baseline is itself the first measurement: an improvement of zero, so that a body cannot raise its median by
 * leaving outcomes unmeasured. Values before the first baseline have nothing to be compared with.
 */
export function foldOutcome(history: readonly Dated<'outcome'>[], ledger: Ledger, subject: string): void {
  let outcome: OutcomeBaselined | null = null;
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.outcome.baselined.v1') outcome = event.data;
    if (!outcome) continue;
    const value = event.type === 'vn.thang.outcome.measured.v1' ? event.data.value : outcome.baseline;
    const stocks = { 'outcomes.tracked': true, 'outcomes.targetReached': reachedTarget(outcome, value) };
    ledger.setAll(day, stocks, [`category=${outcome.category}`]);
    ledger.set('outcomes.value', day, value, subject);
    ledger.set('outcomes.improvement', day, improvement(outcome, value), subject);
  }
}

function reachedTarget({ better, target }: OutcomeBaselined, value: number): boolean {
  if (target === undefined) return false;
  return better === 'higher' ? value >= target : value <= target;
}

/** In percent of the baseline; `null` for a baseline of zero, of which nothing is a percentage. */
function improvement({ better, baseline }: OutcomeBaselined, value: number): number | null {
  if (baseline === 0) return null;
  const gain = better === 'higher' ? value - baseline : baseline - value;
  const percent = (100 * gain) / Math.abs(baseline);
  return Math.max(-LARGEST_IMPROVEMENT, Math.min(LARGEST_IMPROVEMENT, percent));
}
