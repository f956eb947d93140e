import type { MeasureDefinition } from './measure-definition.js';

/**
 * Returns the id of the distribution of an amount: how many entities have each amount, in the scale of the
 * measure.
 */
export const distributionId = (measure: string): string => `${measure}.distribution`;

/**
 * Returns the companion of each measure per subject. Medians and thresholds of a subtree are computed from
 * it.
 */
export function distributionMeasures(measures: readonly MeasureDefinition[]): MeasureDefinition[] {
  return measures.filter(({ kind }) => kind === 'perSubject').map(spread);
}

function spread(measure: MeasureDefinition): MeasureDefinition {
  return {
    ...measure,
    id: distributionId(measure.id),
    subjectUnit: 'amount',
    own: false,
    decimals: 0,
    name: {
      vi: `${measure.name.vi} (phân bố)`,
      en: `${measure.name.en} (distribution)`,
    },
    implies: [],
    partOf: [],
  };
}
