import type { MeasureDefinition } from './measure-definition.js';

/** Returns the id of a measure's amounts by segment, for example by `group=G2C` or `task=1`. */
export const segmentsId = (measure: string): string => `${measure}.segments`;

/** Returns the companion of each measure that is kept by segment. */
export function segmentMeasures(measures: readonly MeasureDefinition[]): MeasureDefinition[] {
  const segmented = measures.filter((measure) => Object.keys(measure.segments).length > 0);
  const known = new Set(segmented.map(({ id }) => id));
  return segmented.map((measure) => bySegment(measure, known));
}

function bySegment(measure: MeasureDefinition, known: ReadonlySet<string>): MeasureDefinition {
  const implied = measure.implies.filter((implication) => known.has(implication.measure));
  return {
    ...measure,
    id: segmentsId(measure.id),
    kind: 'perSubject',
    subjectUnit: 'segment',
    name: { vi: `${measure.name.vi} (theo nhóm)`, en: `${measure.name.en} (by segment)` },
    implies: [
      { measure: measure.id, amount: 1 },
      ...measure.implies,
      ...implied.map(({ measure: id, amount }) => ({ measure: segmentsId(id), amount })),
    ],
    partOf: measure.partOf.filter((id) => known.has(id)).map(segmentsId),
  };
}
