import type { MeasureDefinition } from './measure-definition.js';

/** How an amount of each thing is spread: so many things at this amount, in the scale of the measure. */
export const distributionId = (measure: string): string => `${measure}.distribution`;

/** The companion of each measure that has an amount for each thing: medians and thresholds are taken over it, whoever has the things. */
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
