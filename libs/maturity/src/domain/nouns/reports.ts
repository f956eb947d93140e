import type { NounEffects } from './noun-effect.js';
import { administrationMeasures } from './report/administration-measures.js';
import { foldActivity } from './report/fold-activity.js';

/** What an org unit reports about itself as figures of a period. */
export const reports = {
  activity: {
    kind: 'timeline',
    fold: foldActivity,
    reportsOnly: true,
    measures: administrationMeasures,
  },
} satisfies Partial<NounEffects>;
