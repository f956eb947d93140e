import type { JournalKind } from '../queries/journal.js';

/** Returns the first members of the query keys whose answers a journal line of this kind changes. */
export function readsTouchedBy(kind: JournalKind): readonly string[] {
  switch (kind) {
    case 'alert-firing':
    case 'alert-acknowledged':
    case 'alert-resolved':
    case 'alert-withdrawn':
      return ['alerts', 'journal'];
    case 'baseline':
    case 'stage-advanced':
    case 'stage-regressed':
    case 'kpi-moved':
    case 'threshold-approaching':
    case 'restated':
      return [
        ...['overview', 'maturity', 'level-history', 'series', 'org-units', 'journal'],
        ...['explanation', 'evidence', 'forecast', 'actions', 'comparison'],
      ];
    default:
      // A newer server may send kinds that this page does not know.
      return ['overview', 'maturity'];
  }
}
