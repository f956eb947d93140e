import { attested } from './attested.js';
import { data } from './data.js';
import { dossiers } from './dossiers.js';
import type { NounEffects } from './noun-effect.js';
import { office } from './office.js';
import { people } from './people.js';
import { plans } from './plans.js';
import { redesign } from './redesign.js';
import { reports } from './reports.js';
import { results } from './results.js';
import { services } from './services.js';
import { systems } from './systems.js';

/**
 * The effect of every noun, in one file for each subject matter. The code does not compile when a noun of the
 * vocabulary is left out. The order is that of the measure catalogue.
 */
export const nounEffects: NounEffects = {
  ...services,
  ...dossiers,
  ...office,
  ...people,
  ...reports,
  ...data,
  ...systems,
  ...redesign,
  ...results,
  ...plans,
  ...attested,
  'org-unit': { kind: 'tree', measures: [] },
  event: { kind: 'amendment', measures: [] },
};
