import { nounEffects } from '../nouns/noun-effects.js';
import { distinctMeasures } from './distinct-measures.js';
import { distributionMeasures } from './distribution-measures.js';
import type { MeasureDefinition } from './measure-definition.js';
import { reportedMeasures } from './reported-measures.js';
import { segmentMeasures } from './segment-measures.js';

/** The measures that formulas name, noun by noun. */
const named: readonly MeasureDefinition[] = Object.values(nounEffects).flatMap(({ measures }) => measures);

const keptDistinct = distinctMeasures(named);

/**
 * Every measure, by id: the measures that formulas name, and their companions.
 * - A flow has `.reported`, `.trailing` and `.recentTrailing` from reports (`activity.reported`), and
 *   `.overridden`, which holds the counts of days that reports cover.
 * - A distinct count has a stock for each length of the window (`.12m`).
 * - A measure that is kept by segment has `.segments`.
 * - An amount per subject has `.distribution`.
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

/** The stored companions of distinct counts. Their months are stored elsewhere. */
export const distinctStocks: ReadonlySet<string> = new Set(keptDistinct.map(({ id }) => id));

/**
 * Returns the power of 10 by which natural amounts are multiplied when they are stored.
 * @throws RangeError for a measure that the catalogue lacks
 */
export function decimalsOf(measure: string): number {
  const definition = measureCatalogue.get(measure);
  if (!definition) throw new RangeError(`No measure ${measure} in the catalogue.`);
  return definition.decimals;
}

/**
 * Returns whether the subject of a measure is a segment or an amount. Many entities share such a subject, and
 * org units add it up; it is not an entity of its own.
 */
export function isBySegment(measure: string): boolean {
  const unit = measureCatalogue.get(measure)?.subjectUnit;
  return unit === 'segment' || unit === 'amount';
}
