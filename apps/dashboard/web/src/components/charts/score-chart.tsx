import { useMemo } from 'react';
import type { TrackDefinition } from '../../queries/frameworks.js';
import type { LevelPoint, SeriesBreak } from '../../queries/series.js';
import { bandThresholds, scoreDecimals, scorePoints } from './track-points.js';
import { ValueChart } from './value-chart.js';

interface ScoreChartProps {
  points: readonly LevelPoint[];
  track: TrackDefinition;
  breaks: readonly SeriesBreak[];
}

/**
 * Draws the score of an index over time with its bands. For a checklist or targets it draws the share that is
 * met.
 */
export function ScoreChart({ points, track, breaks }: ScoreChartProps) {
  const series = useMemo(
    () => ({
      name: track.name,
      unit: track.kind === 'index' ? ('score' as const) : ('percent' as const),
      decimals: track.kind === 'index' ? scoreDecimals(track, points) : 1,
      points: scorePoints(points, track),
      thresholds: track.kind === 'index' ? bandThresholds(track) : [],
      breaks: [...breaks],
    }),
    [points, track, breaks],
  );
  return <ValueChart series={series} noun="band" columns={[]} />;
}
