import { lazy } from 'react';

/** ECharts comes with the first chart that is drawn, not with the page. */
export const LazyKpiChart = lazy(async () => ({ default: (await import('./kpi-chart.js')).KpiChart }));
export const LazyLevelChart = lazy(async () => ({ default: (await import('./level-chart.js')).LevelChart }));
export const LazyScoreChart = lazy(async () => ({ default: (await import('./score-chart.js')).ScoreChart }));
