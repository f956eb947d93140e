import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, type ReactNode } from 'react';

/** ECharts is loaded with the first chart, not with the page. */
export const LazyKpiChart = lazy(async () => ({ default: (await import('./kpi-chart.js')).KpiChart }));
export const LazyPaceChart = lazy(async () => ({ default: (await import('./pace-chart.js')).PaceChart }));
export const LazyFigureChart = lazy(async () => ({
  default: (await import('./figure-chart.js')).FigureChart,
}));
export const LazyLinesChart = lazy(async () => ({ default: (await import('./lines-chart.js')).LinesChart }));
export const LazyLevelChart = lazy(async () => ({ default: (await import('./level-chart.js')).LevelChart }));
export const LazyScoreChart = lazy(async () => ({ default: (await import('./score-chart.js')).ScoreChart }));

/** Holds the place of a chart while its code is loaded. */
export function ChartLoading({ height = 320, children }: { height?: number; children: ReactNode }) {
  return <Suspense fallback={<Skeleton variant="rounded" height={height} />}>{children}</Suspense>;
}
