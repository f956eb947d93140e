import { changeKinds, journalKinds, type JournalKind } from '../../queries/journal.js';

export const kindGroups = [
  'all',
  'stages',
  'approaching',
  'kpis',
  'items',
  'milestones',
  'recorded',
  'checks',
  'alerts',
] as const;

type KindGroup = (typeof kindGroups)[number];

export function readGroup(text: string | null): KindGroup {
  return kindGroups.find((group) => group === text) ?? 'all';
}

export function kindsOf(group: KindGroup): readonly JournalKind[] {
  switch (group) {
    case 'all':
      return changeKinds;
    case 'stages':
      return ['stage-advanced', 'stage-regressed', 'band-changed', 'gate-opened', 'gate-closed', 'withdrawn'];
    case 'approaching':
      return ['threshold-approaching'];
    case 'kpis':
      return ['kpi-moved', 'score-moved'];
    case 'items':
      return ['item-attested', 'item-revoked', 'target-verdict'];
    case 'milestones':
      return journalKinds.filter((kind) => kind.startsWith('milestone-'));
    case 'recorded':
      return ['recorded'];
    case 'checks':
      return ['check-fired', 'check-cleared'];
    case 'alerts':
      return ['alert-firing', 'alert-acknowledged', 'alert-resolved', 'alert-withdrawn'];
    default:
      return group satisfies never;
  }
}
