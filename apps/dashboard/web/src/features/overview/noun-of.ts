import type { OverviewSummary } from '../../queries/overview-summary.js';

/** Returns the key of the word for a level of a track. */
export function nounOf(kind: NonNullable<OverviewSummary['track']>['kind']): 'stage' | 'gate' | 'band' {
  return kind === 'independent' ? 'gate' : kind === 'index' ? 'band' : 'stage';
}
