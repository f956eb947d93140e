import {
  kpisOfTrack,
  type ChecklistItemState,
  type KpiAssessment,
  type TargetState,
  type TrackAssessment,
} from '#maturity/domain';
import type { TrackResult } from './track-result.js';

/** The numbers of a result that may be announced. */
interface Decided {
  kpis: readonly KpiAssessment[];
  items: readonly ChecklistItemState[];
  targets: readonly TargetState[];
  score: number | null;
}

/**
 * Returns the numbers of a result, as if those were not measured that leave figures out because other flows
 * of the ratio were not reported. They keep what is announced of them.
 */
export function decidedOf({ assessment, track }: TrackResult, now: TrackAssessment): Decided {
  const { items = [], targets = [], score } = now;
  const partly = new Set(assessment.kpis.flatMap(({ id, measured }) => (measured ? id : [])));
  if (partly.size === 0) return { kpis: assessment.kpis, items, targets, score };
  return {
    kpis: assessment.kpis.map((kpi) => (kpi.measured ? { ...kpi, value: null } : kpi)),
    items: items.map((item) => (partly.has(item.kpi) ? { ...item, value: null, met: false } : item)),
    targets: targets.map((target) =>
      partly.has(target.kpi) ? { ...target, value: null, verdict: 'not-measured' } : target,
    ),
    score: kpisOfTrack(track).some((id) => partly.has(id)) ? null : score,
  };
}
