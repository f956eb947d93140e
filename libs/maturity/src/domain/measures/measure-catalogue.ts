import { administrationMeasures } from './administration-measures.js';
import { assetMeasures } from './asset-measures.js';
import { changeMeasures } from './change-measures.js';
import { distinctMeasures } from './distinct-measures.js';
import { distributionMeasures } from './distribution-measures.js';
import type { MeasureDefinition } from './measure-definition.js';
import { reportedMeasures } from './reported-measures.js';
import { segmentMeasures } from './segment-measures.js';
import { serviceMeasures } from './service-measures.js';
import { usageMeasures } from './usage-measures.js';

/** As formulas name them. */
const named: readonly MeasureDefinition[] = [
  ...serviceMeasures,
  ...usageMeasures,
  ...administrationMeasures,
  ...assetMeasures,
  ...changeMeasures,
];

const keptDistinct = distinctMeasures(named);

/**
 * Every measure, by id. Beside those that formulas name stand their companions: of each flow `.reported`, `.trailing` and `.recentTrailing`, what bodies
 * report about themselves (`activity.reported`), and `.overridden`, what was counted of it on days that reports cover; of things
 * with at least one a stock for each length of the window (`.12m`); of what is kept by segment `.segments`; of amounts of things
 * `.distribution`.
 */
export const measureCatalogue: ReadonlyMap<string, MeasureDefinition> = new Map(
  [
    ...named,
    ...reportedMeasures(named.filter(({ kind }) => kind === 'flow')),
    ...keptDistinct,
    ...segmentMeasures(named),
    ...distributionMeasures(named),
  ].map((measure) => [measure.id, measure]),
);

/** The stocks that tell of how many things there was at least one: what they rest on is kept apart. */
export const distinctStocks: ReadonlySet<string> = new Set(keptDistinct.map(({ id }) => id));

/** Is the subject a segment or an amount, which many things share and bodies add up, and not a thing of its own? */
export function isBySegment(measure: string): boolean {
  const unit = measureCatalogue.get(measure)?.subjectUnit;
  return unit === 'segment' || unit === 'amount';
}
