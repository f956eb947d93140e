import type { TargetState } from '#maturity/domain';
import type { AnnouncedVerdict } from '../journal-entry.js';
import type { AnnouncedProgress } from './announced-result.js';
import type { Movement } from './movement.js';

interface TargetAnnouncement {
  verdicts: AnnouncedProgress['verdicts'];
  movements: readonly Movement[];
}

/**
 * Compares the verdicts on targets with those that are announced. A target that is not measured keeps its
 * verdict.
 */
export function announceTargets(
  states: readonly TargetState[],
  previous: AnnouncedProgress['verdicts'],
): TargetAnnouncement {
  const verdicts: Record<string, AnnouncedVerdict> = {};
  const movements: Movement[] = [];
  for (const { id, kpi, verdict } of states) {
    const [from, now] = [previous[id], announcedVerdict(verdict)];
    const to = now === 'not-measured' && from ? from : now;
    verdicts[id] = to;
    // A target that was not measured before has no movement: its first verdict is a baseline.
    if (from && from !== to && from !== 'not-measured')
      movements.push({ kind: 'target-verdict', item: { id }, kpi, verdict: { from, to } });
  }
  return { verdicts, movements };
}

/**
 * Returns the verdict without the pace. Whether a target is on track changes from day to day without any
 * fact, so pages show it and the journal does not.
 */
export function announcedVerdict(verdict: TargetState['verdict']): AnnouncedVerdict {
  return verdict === null || verdict === 'on-track' || verdict === 'at-risk' ? 'under-way' : verdict;
}
