import type { TrackAssessment } from '../../assessment.js';
import type { Track } from '../../framework.js';
import { kindOf } from '../../track-kinds/track-kinds.js';
import { round, tidy } from '../decimal.js';
import type { Gain } from './work.js';

/** Decimals at which a difference of two levels is not rounding noise. */
const CERTAIN = 12;

/** The difference between two results of one track. */
export function gainOf(track: Track, before: TrackAssessment, after: TrackAssessment): Gain {
  const { reached, whole, inPoints } = kindOf(track);
  const gain = round(reached(after) - reached(before), CERTAIN);
  return {
    points: inPoints ? gain : null,
    progress: inPoints ? null : gain,
    share: tidy(gain / whole(track)),
  };
}
