import type { MeasureDefinition } from './measure-definition.js';

/**
 * The lengths of windows, in whole months, for which distinct counts are kept. With each further length, a
 * month of an entity changes two more days of every org unit above it. Four lengths cost a third of the
 * projection's speed.
 */
export const DISTINCT_WINDOWS: readonly number[] = [12];

/**
 * Returns the id of a stored companion: `services.withDossier.12m` counts entities with at least one event in
 * the last twelve complete months. It is read as a stock.
 */
export const distinctId = (measure: string, months: number): string => `${measure}.${months}m`;

/** Returns the stored companions of distinct counts: a stock for each length of the window. */
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
