import { honestDecimals } from '#kernel';
import type { IndexTrack, TrackDefinition } from '../../queries/frameworks.js';
import { isMeasured } from '../../queries/maturity.js';
import type { KpiPoint, LevelPoint, SeriesThreshold } from '../../queries/series.js';

/** Tells whether a score describes the track, instead of a stage. */
export function isScored({ kind }: TrackDefinition): boolean {
  return kind === 'index' || kind === 'checklist' || kind === 'targets';
}

export function isPointMeasured(point: LevelPoint): boolean {
  return isMeasured(point) || (point.score ?? null) !== null;
}

/** Returns the score as a line of values; for a checklist or targets, the share that is met in per cent. */
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

/** Returns the bands of an index as thresholds of its score. */
export function bandThresholds({ id, bands }: IndexTrack): SeriesThreshold[] {
  return bands.map((band) => ({
    track: id,
    stage: band,
    enter: band.enter,
    exit: band.exit,
    direction: 'at-least',
  }));
}

/** Returns the decimals with which every score lies in its band. */
export function scoreDecimals({ bands, rounding }: IndexTrack, points: readonly LevelPoint[]): number {
  const marks = bands.flatMap(({ enter, exit }) => [enter, exit]);
  const usual = rounding.score ?? 2;
  return Math.max(
    usual,
    ...points.map(({ score }) => (typeof score === 'number' ? honestDecimals(score, marks, usual) : 0)),
  );
}
