import type { IndexTrack, TrackDefinition } from '../../queries/frameworks.js';
import { isMeasured } from '../../queries/maturity.js';
import type { KpiPoint, LevelPoint, SeriesThreshold } from '../../queries/series.js';

/** Is the track told by a score, not by what it stands on? */
export function isScored({ kind }: TrackDefinition): boolean {
  return kind === 'index' || kind === 'checklist' || kind === 'targets';
}

export function isPointMeasured(point: LevelPoint): boolean {
  return isMeasured(point) || (point.score ?? null) !== null;
}

/** The score as a line of values; the share of a checklist or of targets in per cent. */
export function scorePoints(points: readonly LevelPoint[], { kind }: TrackDefinition): KpiPoint[] {
  const factor = kind === 'index' ? 1 : 100;
  return points.map(({ day, edition, score }) => ({
    day,
    edition: edition ?? null,
    value: score === null || score === undefined ? null : score * factor,
    numerator: null,
    denominator: null,
    coverage: { reporting: 0, of: 0 },
  }));
}

/** The bands of an index as the thresholds of its score. */
export function bandThresholds({ id, bands }: IndexTrack): SeriesThreshold[] {
  return bands.map((band) => ({
    track: id,
    stage: band,
    enter: band.enter,
    exit: band.exit,
    direction: 'at-least',
  }));
}
