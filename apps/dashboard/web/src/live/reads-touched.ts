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
    case 'band-changed':
    case 'gate-opened':
    case 'gate-closed':
    case 'kpi-moved':
    case 'score-moved':
    case 'threshold-approaching':
    case 'item-attested':
    case 'item-revoked':
    case 'target-verdict':
    case 'withdrawn':
    case 'restated':
      return [
        ...['overview', 'maturity', 'level-history', 'series', 'org-units', 'mergers', 'journal'],
        ...['explanation', 'evidence', 'forecast', 'actions', 'comparison', 'figures', 'entities'],
      ];
    case 'milestone-planned':
    case 'milestone-rescheduled':
    case 'milestone-due':
    case 'milestone-late':
    case 'milestone-reached':
    case 'milestone-cancelled':
      return ['overview', 'journal', 'milestone-board', 'entities'];
    case 'recorded':
      return ['journal'];
    case 'check-fired':
    case 'check-cleared':
      return ['journal', 'checks'];
    default:
      // A newer server may send kinds that this page does not know.
      return ['overview', 'maturity'];
  }
}
