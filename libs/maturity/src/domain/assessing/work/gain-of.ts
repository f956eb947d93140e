import type { TrackAssessment } from '../../assessment.js';
import type { Track } from '../../framework.js';
import { progressOf } from '../criterion.js';
import { round, tidy } from '../decimal.js';
import type { Gain } from './work.js';

/** Decimals of a difference between two heights that are not noise. */
const CERTAIN = 12;

/** What lies between two assessments of one track. */
export function gainOf(track: Track, before: TrackAssessment, after: TrackAssessment): Gain {
  if (track.kind === 'index') {
    const points = round(pointsOf(after) - pointsOf(before), CERTAIN);
    return { points, progress: null, share: tidy(points / track.max) };
  }
  const progress = round(heightOf(track, after) - heightOf(track, before), CERTAIN);
  return { points: null, progress, share: tidy(progress / sizeOf(track)) };
}

const pointsOf = ({ score, known }: TrackAssessment): number => score ?? known?.points ?? 0;

/** How many stages, gates, items or targets have been reached, and what of the others. */
function heightOf(track: Exclude<Track, { kind: 'index' }>, standing: TrackAssessment): number {
  switch (track.kind) {
    case 'ladder':
      return (standing.stage?.level ?? 0) + (standing.progress ?? 0);
    case 'independent':
      return totalOf(standing.gates, ({ open, progress }) => (open ? 1 : (progress ?? 0)));
    case 'checklist':
      return totalOf(standing.items, ({ met, value, threshold, direction }) =>
        met ? 1 : (progressOf({ enter: threshold, direction }, value, null) ?? 0),
      );
    case 'targets':
      return totalOf(
        standing.targets,
        ({ value, threshold, direction }) => progressOf({ enter: threshold, direction }, value, null) ?? 0,
      );
    default:
      return track satisfies never;
  }
}

function sizeOf(track: Exclude<Track, { kind: 'index' }>): number {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return track.stages.length;
    case 'checklist':
      return track.items.length;
    case 'targets':
      return track.targets.length;
    default:
      return track satisfies never;
  }
}

function totalOf<T>(parts: readonly T[] | undefined, reached: (part: T) => number): number {
  return (parts ?? []).reduce((sum, part) => sum + reached(part), 0);
}
