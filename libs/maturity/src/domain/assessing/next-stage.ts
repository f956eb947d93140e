import type { KpiAssessment, NextStage, UnmetCriterion } from '../assessment.js';
import type { Criterion, FrameworkDefinition, Stage, Track } from '../framework.js';
import type { Readings } from '../reading.js';
import { isMet, progressOf, startOf } from './criterion.js';
import { missingWork } from './missing-work.js';

/** A body's KPIs on one day, with what they were read from. */
export interface Measured {
  framework: FrameworkDefinition;
  readings: Readings;
  kpis: ReadonlyMap<string, KpiAssessment>;
}

export interface WayAhead {
  progress: number | null;
  next: NextStage | null;
}

/** The way to the stage above `level`, by entry thresholds. */
export function wayAhead(track: Track, level: number, measured: Measured): WayAhead {
  const stage = track.stages.find((candidate) => candidate.level === level + 1);
  if (!stage) return { progress: null, next: null };
  const steps = stage.criteria.map((criterion) => ({
    criterion,
    progress: progressOf(criterion, valueOf(criterion, measured), startOf(criterion, stage.level, track)),
  }));
  const unmet = steps
    .filter(({ criterion }) => !isMet(criterion, valueOf(criterion, measured)))
    .map(({ criterion, progress }) => unmetCriterion(criterion, progress, measured));
  return { progress: meanOf(steps.map(({ progress }) => progress)), next: nextStage(stage, unmet) };
}

export const valueOf = ({ kpi }: Criterion, { kpis }: Measured): number | null =>
  kpis.get(kpi)?.value ?? null;

function unmetCriterion(criterion: Criterion, progress: number | null, measured: Measured): UnmetCriterion {
  const kpi = measured.framework.kpis.find(({ id }) => id === criterion.kpi);
  return {
    kpi: criterion.kpi,
    value: valueOf(criterion, measured),
    threshold: criterion.enter,
    direction: criterion.direction,
    progress,
    missing: kpi ? missingWork(kpi, criterion, measured.readings) : null,
    eta: null,
  };
}

/** The first of the unmet criteria that is furthest from its threshold is the bottleneck; what is not measured is furthest. */
function nextStage({ level, id }: Stage, unmet: readonly UnmetCriterion[]): NextStage {
  const [first, ...others] = unmet;
  if (!first) return { level, id, unmet, bottleneck: null };
  const furthest = others.reduce(
    (worst, next) => ((next.progress ?? 0) < (worst.progress ?? 0) ? next : worst),
    first,
  );
  return { level, id, unmet, bottleneck: furthest.kpi };
}

/** A criterion without a measurement is no nearer than at its start, but of nothing measured there is no mean. */
function meanOf(shares: readonly (number | null)[]): number | null {
  if (shares.every((share) => share === null)) return null;
  return shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / shares.length;
}
