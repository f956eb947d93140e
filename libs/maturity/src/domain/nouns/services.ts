import type { NounEffects } from './noun-effect.js';
import { foldService } from './service/fold-service.js';
import { serviceMeasures } from './service/service-measures.js';

/** The services that an org unit offers. */
export const services = {
  service: { kind: 'timeline', fold: foldService, measures: serviceMeasures },
} satisfies Partial<NounEffects>;
