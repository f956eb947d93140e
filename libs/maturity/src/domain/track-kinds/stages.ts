import { goalOf } from '../assessing/work/missing-work.js';
import type { StageRef } from '../assessment.js';
import type { Stage } from '../framework.js';
import type { TrackKindDefinition, Shortfall } from './track-kind.js';

/** What ladders and gates have in common: stages with criteria. */
export const ofStages = {
  kpis: ({ stages }) => stages.flatMap(kpisOf),
  kpisTowards: ({ stages }, { id }: StageRef) => stages.filter((stage) => stage.id === id).flatMap(kpisOf),
  thresholds: ({ stages }) =>
    stages.flatMap(({ id, criteria }) =>
      criteria.map((threshold) => ({ id, kpi: threshold.kpi, threshold })),
    ),
  whole: ({ stages }) => stages.length,
  inPoints: false,
} satisfies Partial<TrackKindDefinition<'ladder' | 'independent'>>;

interface Unreached {
  kpi: string;
  threshold: number;
  direction: 'at-least' | 'at-most';
}

export const shortfallOf = ({ kpi, threshold, direction }: Unreached): Shortfall => ({
  kpi,
  goal: goalOf({ direction, enter: threshold }),
});

/** Sums what is reached of each part of a track. */
export function totalOf<T>(parts: readonly T[] | undefined, reached: (part: T) => number): number {
  return (parts ?? []).reduce((sum, part) => sum + reached(part), 0);
}

const kpisOf = ({ criteria }: Stage): string[] => criteria.map(({ kpi }) => kpi);
