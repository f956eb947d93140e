import type { MeasureDefinition, MeasureKind, MeasureUnit } from './measure-definition.js';

interface MeasureWords {
  /** Vietnamese, English. */
  name: readonly [string, string];
  /** A unit of work: Vietnamese, English singular, English plural. */
  work: readonly [string, string, string];
  /** Measures that a unit of this work also raises by one … */
  adds?: readonly string[];
  /** … and lowers by one. */
  takes?: readonly string[];
  /**
   * The wholes that it is a part of. A part that happens is a part of what it adds to, unless this says
   * otherwise.
   */
  partOf?: readonly string[];
  decimals?: number;
  /** For measures per subject: what the subjects are. */
  of?: MeasureUnit;
  /** For measures per subject: the amounts are the org unit's own figures. */
  own?: boolean;
}

interface PerSubjectWords extends MeasureWords {
  of: MeasureUnit;
}

function buildMeasure(
  kind: MeasureKind,
  windowed: boolean,
  id: string,
  unit: MeasureUnit,
  words: MeasureWords,
): MeasureDefinition {
  const [vi, enOne, en] = words.work;
  return {
    id,
    kind,
    unit,
    subjectUnit: words.of ?? null,
    own: words.own ?? false,
    windowed,
    segmented: unit === 'money',
    decimals: words.decimals ?? 0,
    name: { vi: words.name[0], en: words.name[1] },
    unitOfWork: { vi, enOne, en },
    implies: [
      ...(words.adds ?? []).map((measure) => ({ measure, amount: 1 })),
      ...(words.takes ?? []).map((measure) => ({ measure, amount: -1 })),
    ],
    partOf: words.partOf ?? (kind === 'flow' ? (words.adds ?? []) : []),
  };
}

export const stock = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('stock', false, id, unit, words);

export const flow = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('flow', true, id, unit, words);

/** An amount that each subject has now, for example how far an outcome has improved. */
export const subjectState = (id: string, unit: MeasureUnit, words: PerSubjectWords): MeasureDefinition =>
  buildMeasure('perSubject', false, id, unit, words);

/** An amount that belongs to the day it happened on, for example the days from idea to launch. */
export const subjectEvent = (id: string, unit: MeasureUnit, words: PerSubjectWords): MeasureDefinition =>
  buildMeasure('perSubject', true, id, unit, words);

/**
 * How high something stands now, on average over the entities of which it is known, for example security
 * levels.
 */
export const meanState = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('mean', false, id, unit, words);

/** How much something takes whenever it happens, on average, for example what digitising a service costs. */
export const meanEvent = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('mean', true, id, unit, words);

/**
 * Entities with at least one event in a window of whole months. What is stored are its companions, one for
 * each length.
 */
export const distinct = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('distinct', true, id, unit, words);

/**
 * Says that the stocks and flows among them are kept by segment too, for example for `group=G2C` and
 * `kind=portal`.
 */
export const bySegment = (measures: readonly MeasureDefinition[]): MeasureDefinition[] =>
  measures.map((measure) =>
    measure.kind === 'stock' || measure.kind === 'flow' ? { ...measure, segmented: true } : measure,
  );
