import { honestDecimals } from '#kernel';
import type { Criterion, FrameworkDefinition, Kpi, Track } from '../framework.js';
import { kindOf } from '../track-kinds/track-kinds.js';

/** Decimals of a score whose publisher does not say to how many it rounds. */
const SCORE_DECIMALS = 2;
const UNKNOWN_KPI_DECIMALS = 2;
/** A share is never shown as nothing or as the whole before it is. */
const ENDS_OF_PERCENT = [0, 100];

const marksOf = new WeakMap<FrameworkDefinition, ReadonlyMap<string, readonly number[]>>();

/**
 * Returns the decimals with which a value of a KPI is shown: those of the framework, or more where fewer
 * would move the value across one of the framework's thresholds, or across `beside`.
 *
 * @param framework `undefined` when the framework of an older result is no longer installed
 */
export function shownDecimals(
  framework: FrameworkDefinition | undefined,
  kpiId: string,
  value: number | null,
  beside: readonly number[] = [],
): number {
  const kpi = framework?.kpis.find(({ id }) => id === kpiId);
  const decimals = kpi?.decimals ?? UNKNOWN_KPI_DECIMALS;
  if (value === null) return decimals;
  const marks = framework && kpi ? marksOfKpi(framework, kpi) : [];
  return honestDecimals(value, [...marks, ...beside], decimals);
}

/**
 * Returns the decimals with which the score of a track is shown: those of its publisher, or more where fewer
 * would move it across a band.
 */
export function scoreDecimals(track: Track | undefined, score: number | null): number {
  if (track?.kind !== 'index') return SCORE_DECIMALS;
  const decimals = track.rounding.score ?? SCORE_DECIMALS;
  const marks = track.bands.flatMap(({ enter, exit }) => [enter, exit]);
  return score === null ? decimals : honestDecimals(score, marks, decimals);
}

function marksOfKpi(framework: FrameworkDefinition, kpi: Kpi): readonly number[] {
  let marks = marksOf.get(framework);
  if (!marks) marksOf.set(framework, (marks = allMarks(framework)));
  return marks.get(kpi.id) ?? [];
}

function allMarks({ kpis, tracks }: FrameworkDefinition): ReadonlyMap<string, readonly number[]> {
  const marks = new Map(kpis.map(({ id, unit }) => [id, unit === 'percent' ? [...ENDS_OF_PERCENT] : []]));
  for (const track of tracks)
    for (const { kpi, threshold } of kindOf(track).thresholds(track))
      marks.get(kpi)?.push(threshold.enter, (threshold as Partial<Criterion>).exit ?? threshold.enter);
  return marks;
}
