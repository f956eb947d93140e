import { isMeasured } from '../../queries/maturity.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import type { LevelPoint } from '../../queries/series.js';
import type { LinePoint } from '../../components/charts/lines-chart-option.js';
import { isScored, scorePoints } from '../../components/charts/track-points.js';

/** Returns the results on a track as one line: a score, else the level and the way to the next one. */
export function trackLine(points: readonly LevelPoint[], track: TrackDefinition): LinePoint[] {
  if (isScored(track)) return scorePoints(points, track).map(({ day, value }) => ({ day, value }));
  return points.map((point) => ({
    day: point.day,
    value: isMeasured(point) ? heightOf(point, track) : null,
  }));
}

/** Open gates have no order, so there is no way to the next one. */
function heightOf({ level, progress }: LevelPoint, { kind, stages }: TrackDefinition): number {
  const stage = level ?? 0;
  return kind === 'ladder' && stage < stages.length ? stage + (progress ?? 0) : stage;
}
