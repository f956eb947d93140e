import { assetMeasures } from './asset-measures.js';
import { changeMeasures } from './change-measures.js';
import type { MeasureDefinition } from './measure-definition.js';
import { reportedMeasures } from './reported-measures.js';
import { serviceMeasures } from './service-measures.js';
import { usageMeasures } from './usage-measures.js';

const counted: readonly MeasureDefinition[] = [
  ...serviceMeasures,
  ...usageMeasures,
  ...assetMeasures,
  ...changeMeasures,
];
const reported = reportedMeasures(counted.filter(({ kind }) => kind === 'flow'));

/**
 * Every measure that events add to, by id. Each flow has two companions for what bodies report about themselves
 * (`activity.reported`): `<flow>.reported` and `<flow>.trailing`.
 */
export const measureCatalogue: ReadonlyMap<string, MeasureDefinition> = new Map(
  [...counted, ...reported].map((measure) => [measure.id, measure]),
);
