import type { MeasureDefinition, MeasureKind, MeasureUnit } from './measure-definition.js';
import { CURRENCIES, type SegmentKeys } from './segment-values.js';
import type { SubjectMatter } from './subject-matters.js';

interface MeasureWords {
  /** The name in Vietnamese and English. */
  name: readonly [string, string];
  /** A unit of work: Vietnamese, English singular, English plural. */
  work: readonly [string, string, string];
  /** Measures that a unit of this work also raises by one. */
  adds?: readonly string[];
  /** Measures that a unit of this work lowers by one. */
  takes?: readonly string[];
  /** The wholes that it is a part of. By default a flow is a part of the measures in `adds`. */
  partOf?: readonly string[];
  decimals?: number;
  /** For measures per subject: the unit of the subjects. */
  of?: MeasureUnit;
  /** For measures per subject: the amounts are the org unit's own figures. */
  own?: boolean;
  /** What it is about. Default: what its noun is about. */
  matter?: SubjectMatter;
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
    segments: unit === 'money' ? CURRENCIES : {},
    decimals: words.decimals ?? 0,
    matter: words.matter ?? null,
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

/** Defines an amount that each subject has now, for example how far an outcome has improved. */
export const subjectState = (id: string, unit: MeasureUnit, words: PerSubjectWords): MeasureDefinition =>
  buildMeasure('perSubject', false, id, unit, words);

/** Defines an amount that belongs to the day it happened on, for example the days from idea to launch. */
export const subjectEvent = (id: string, unit: MeasureUnit, words: PerSubjectWords): MeasureDefinition =>
  buildMeasure('perSubject', true, id, unit, words);

/** Defines the present mean level over the entities for which it is known, for example of security levels. */
export const meanState = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('mean', false, id, unit, words);

/** Defines a mean amount per event, for example what digitising a service costs. */
export const meanEvent = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('mean', true, id, unit, words);

/**
 * Defines a count of entities with at least one event in a window of whole months. What is stored are its
 * companions, one for each length of the window.
 */
export const distinct = (id: string, unit: MeasureUnit, words: MeasureWords): MeasureDefinition =>
  buildMeasure('distinct', true, id, unit, words);

/**
 * Marks the stocks and flows among the measures as kept by segment too, for example for `group=G2C` and
 * `kind=portal`.
 */
export const bySegment = (
  segments: SegmentKeys,
  measures: readonly MeasureDefinition[],
): MeasureDefinition[] =>
  measures.map((measure) =>
    measure.kind === 'stock' || measure.kind === 'flow' ? { ...measure, segments } : measure,
  );
