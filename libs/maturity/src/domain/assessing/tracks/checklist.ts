import type { ChecklistItemState, TrackAssessment } from '../../assessment.js';
import type { ChecklistItem, ChecklistTrack } from '../../framework.js';
import { isMet } from '../criterion.js';
import { valueOf, type Measured } from '../measured.js';
import { goalOf } from '../work/missing-work.js';

/** The score is the share of applicable items that are met. */
export function assessChecklist(track: ChecklistTrack, measured: Measured): TrackAssessment {
  const items = track.items.map((item) => itemState(item, measured));
  const counted = items.filter(({ kpi }) => !measured.values.of(kpi).sharedOut);
  const known = counted.filter(({ value }) => value !== null);
  const met = known.filter((item) => item.met).length;
  const isWhole = known.length > 0 && known.length === counted.length;
  return {
    id: track.id,
    kind: track.kind,
    stage: null,
    score: isWhole ? met / known.length : null,
    progress: null,
    next: null,
    known: { points: met, of: known.length },
    items,
  };
}

function itemState(item: ChecklistItem, measured: Measured): ChecklistItemState {
  const value = valueOf(item, measured);
  const met = isMet(item, value);
  return {
    id: item.id,
    kpi: item.kpi,
    value,
    threshold: item.enter,
    direction: item.direction,
    met,
    missing: met ? null : measured.missing(item.kpi, goalOf(item)),
  };
}
