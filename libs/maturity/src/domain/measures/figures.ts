import { medianEntity } from '../distribution.js';
import type { KpiUnit } from '../framework.js';
import { isReportable, readingFor, type Reading, type ReadValue } from '../reading.js';
import { DISTINCT_WINDOWS } from './distinct-measures.js';
import { measureCatalogue } from './measure-catalogue.js';
import type { MeasureDefinition, MeasureUnit } from './measure-definition.js';
import { overriddenId, reportedId, trailingId } from './reported-measures.js';

/*
 * A figure is the number of one measure of an org unit on a day, whether or not a framework reads it.
 */

/** For how many months a figure of a window counts, unless the reader chooses. */
export const DEFAULT_FIGURE_MONTHS = 12;

/**
 * Returns the months over which a measure is counted; `null` for one that has no window. Distinct counts are
 * kept for some windows only.
 */
export function figureMonths({ kind, windowed }: MeasureDefinition, months: number): number | null {
  if (kind === 'distinct') return DISTINCT_WINDOWS[0] ?? null;
  return windowed ? months : null;
}

/** Returns the reading of a figure, of all its subjects or of one entity or segment. */
export function figureReading(
  measure: MeasureDefinition,
  months: number,
  subject: string | null = null,
): Reading {
  return readingFor({ measure, windowMonths: figureMonths(measure, months), subject });
}

/**
 * Returns whether the amounts of all subjects may be shown as one number, their median. Values of different
 * indices and outcomes have no common scale.
 */
export function hasOneFigure({ kind, own, unit }: MeasureDefinition): boolean {
  return kind !== 'perSubject' || !own || unit === 'percent' || unit === 'status';
}

/** Returns the number that a reading shows; `null` when nothing was measured. */
export function figureOf(reading: Reading, value: ReadValue | undefined): number | null {
  if (!value) return null;
  if (reading.as === 'subjects') return medianEntity(value.distribution ?? []);
  return value.measured ? value.amount : null;
}

export const figureParts = ['counted', 'reported', 'overridden', 'trailing'] as const;
export type FigurePart = (typeof figureParts)[number];

/**
 * Returns the readings that make up the figure of a flow or a stock which org units also report about
 * themselves, and the reported total of twelve months, which is never added.
 */
export function partReadings(
  measure: MeasureDefinition,
  months: number,
): { part: FigurePart; reading: Reading }[] {
  if (!isReportable(measure)) return [];
  const windowMonths = figureMonths(measure, months);
  const companion = (id: string): Reading[] => {
    const definition = measureCatalogue.get(id);
    return definition ? [readingFor({ measure: definition, windowMonths })] : [];
  };
  return [
    { part: 'counted' as const, reading: readingFor({ measure, windowMonths, counted: true }) },
    ...companion(reportedId(measure.id)).map((reading) => ({ part: 'reported' as const, reading })),
    ...companion(overriddenId(measure.id)).map((reading) => ({ part: 'overridden' as const, reading })),
    ...companion(trailingId(measure.id)).map((reading) => ({ part: 'trailing' as const, reading })),
  ];
}

/** How the numbers of a measure are written. */
const displayed: Partial<Record<MeasureUnit, KpiUnit>> = {
  day: 'days',
  money: 'money',
  percent: 'percent',
  score: 'score',
  rank: 'score',
  status: 'score',
};

/** Returns the unit in which the figures of a measure are written. */
export function figureUnit({ unit }: MeasureDefinition): KpiUnit {
  return displayed[unit] ?? 'count';
}

/** The most decimals of a figure that is a single amount; means and medians lie between amounts. */
const DECIMALS: Readonly<Record<KpiUnit, number>> = {
  count: 0,
  days: 1,
  money: 0,
  percent: 1,
  ratio: 2,
  score: 4,
};

/** Returns with how many decimals the figures of a measure are shown. */
export function figureDecimals(measure: MeasureDefinition): number {
  const between = measure.kind === 'mean' || (measure.kind === 'perSubject' && hasOneFigure(measure)) ? 1 : 0;
  const ofUnit = DECIMALS[figureUnit(measure)];
  return Math.max(between, Math.min(ofUnit, measure.decimals));
}
