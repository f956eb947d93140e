import { nounEffects } from '../nouns/noun-effects.js';
import { distinctMeasures } from './distinct-measures.js';
import { distributionMeasures } from './distribution-measures.js';
import type { MeasureDefinition } from './measure-definition.js';
import { reportedMeasures } from './reported-measures.js';
import { segmentMeasures } from './segment-measures.js';

/** As formulas name them, noun by noun. */
const named: readonly MeasureDefinition[] = Object.values(nounEffects).flatMap(({ measures }) => measures);

const keptDistinct = distinctMeasures(named);

/**
 * Every measure, by id. Every measure that formulas name stands beside its companions: of each flow
 * `.reported`, `.trailing` and `.recentTrailing`, which come from reports (`activity.reported`), and
 * `.overridden`, what was counted on days that reports cover; of each distinct count a stock for each length
 * of the window (`.12m`); of what is kept by segment `.segments`; of each amount per subject `.distribution`.
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

/** The stored companions of distinct counts. The months that they rest on are stored apart. */
export const distinctStocks: ReadonlySet<string> = new Set(keptDistinct.map(({ id }) => id));

/**
 * Stored amounts are natural amounts times 10 to this power.
 * @throws RangeError for a measure that the catalogue lacks.
 */
export function decimalsOf(measure: string): number {
  const definition = measureCatalogue.get(measure);
  if (!definition) throw new RangeError(`No measure ${measure} in the catalogue.`);
  return definition.decimals;
}

/**
 * Is the subject a segment or an amount, which many entities share and org units add up, and not an entity of
 * its own?
 */
export function isBySegment(measure: string): boolean {
  const unit = measureCatalogue.get(measure)?.subjectUnit;
  return unit === 'segment' || unit === 'amount';
}
