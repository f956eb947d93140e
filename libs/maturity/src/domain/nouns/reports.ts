import type { NounEffects } from './noun-effect.js';
import { administrationMeasures } from './report/administration-measures.js';
import { figureMeasures } from './report/figure-measures.js';
import { foldActivity } from './report/fold-activity.js';

/** Figures of a period or of a day that an org unit reports about itself. */
export const reports = {
  activity: {
    kind: 'timeline',
    matter: 'services',
    fold: foldActivity,
    listed: null,
    reportsOnly: true,
    measures: [...administrationMeasures, ...figureMeasures],
  },
} satisfies Partial<NounEffects>;
