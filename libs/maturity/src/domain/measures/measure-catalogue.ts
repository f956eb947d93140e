import { observableStocks } from '#event-log/domain';
import { nounEffects } from '../nouns/noun-effects.js';
import { distinctMeasures } from './distinct-measures.js';
import { distributionMeasures } from './distribution-measures.js';
import type { MeasureDefinition } from './measure-definition.js';
import { observedMeasures, reportedMeasures } from './reported-measures.js';
import { segmentMeasures } from './segment-measures.js';
import type { SubjectMatter } from './subject-matters.js';

/** The measures that formulas and figures name, noun by noun. */
export const namedMeasures: readonly MeasureDefinition[] = Object.values(nounEffects).flatMap(
  ({ measures }) => measures,
);

const observable: ReadonlySet<string> = new Set(observableStocks);

const keptDistinct = distinctMeasures(namedMeasures);

/**
 * Every measure, by id: the measures that formulas name, and their companions.
 * - A flow has `.reported`, `.trailing` and `.recentTrailing` from reports (`activity.reported`), and
 *   `.overridden`, which holds the counts of days that reports cover.
 * - A stock that org units may observe has `.reported` and `.overridden`, which holds what is counted from
 *   the first observation on.
 * - A distinct count has a stock for each length of the window (`.12m`).
 * - A measure that is kept by segment has `.segments`.
 * - An amount per subject has `.distribution`.
 */
export const measureCatalogue: ReadonlyMap<string, MeasureDefinition> = new Map(
  [
    ...namedMeasures,
    ...reportedMeasures(namedMeasures.filter(({ kind }) => kind === 'flow')),
    ...keptDistinct,
    ...segmentMeasures(namedMeasures),
    ...distributionMeasures(namedMeasures),
    ...observedMeasures(namedMeasures.filter(({ id }) => observable.has(id))),
  ].map((measure) => [measure.id, measure]),
);

const matters: ReadonlyMap<string, SubjectMatter> = new Map(
  Object.values(nounEffects).flatMap((effect) =>
    'matter' in effect ? effect.measures.map(({ id, matter }) => [id, matter ?? effect.matter] as const) : [],
  ),
);

/**
 * Returns what a measure or one of its companions is about.
 * @throws RangeError for a measure that the catalogue lacks
 */
export function subjectMatterOf(measure: string): SubjectMatter {
  const matter = matters.get(namedPartOf(measure));
  if (!matter) throw new RangeError(`No measure ${measure} in the catalogue.`);
  return matter;
}

/** Returns the measure that a companion belongs to: `services.launched` for `services.launched.reported`. */
export function namedPartOf(measure: string): string {
  return measure.split('.').slice(0, 2).join('.');
}

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
