import type { MeasureDefinition } from './measure-definition.js';

/**
 * The lengths of windows, in whole months, for which distinct counts are kept. With each further length a
 * month of an entity changes two more days of every org unit above it: four lengths cost a third of the
 * projection's speed.
 */
export const DISTINCT_WINDOWS: readonly number[] = [12];

/**
 * `services.withDossier.12m`: how many had at least one in the twelve whole months that ended last. Read as a
 * stock.
 */
export const distinctId = (measure: string, months: number): string => `${measure}.${months}m`;

/** The stored companions of distinct counts: a stock for each length of the window. */
export function distinctMeasures(measures: readonly MeasureDefinition[]): MeasureDefinition[] {
  const distinct = measures.filter(({ kind }) => kind === 'distinct');
  return distinct.flatMap((measure) => DISTINCT_WINDOWS.map((months) => inWindow(measure, months)));
}

function inWindow(measure: MeasureDefinition, months: number): MeasureDefinition {
  return {
    ...measure,
    id: distinctId(measure.id, months),
    kind: 'stock',
    windowed: false,
    name: {
      vi: `${measure.name.vi} (trong ${months} tháng trọn gần nhất)`,
      en: `${measure.name.en} (in the last ${months} whole months)`,
    },
    implies: measure.implies.map(({ measure: id, amount }) => ({ measure: distinctId(id, months), amount })),
    partOf: measure.partOf.map((id) => distinctId(id, months)),
  };
}
