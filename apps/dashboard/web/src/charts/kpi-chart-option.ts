import type { KpiPoint, SeriesThreshold } from '../api/series.js';
import { colors } from '../theme/colors.js';
import { chartFrame, fontFamily, type AxisWords } from './chart-frame.js';
import type { ChartOption } from './echarts-core.js';

export interface KpiChartWords extends AxisWords {
  description: string;
  enter: (threshold: SeriesThreshold) => string;
  keep: (threshold: SeriesThreshold) => string;
  /** Everything about a point, as plain text. */
  point: (point: KpiPoint) => string;
}

/** A line that breaks where nothing was measured, with a dashed line for each threshold. */
export function kpiChartOption(points: readonly KpiPoint[], thresholds: readonly SeriesThreshold[], words: KpiChartWords): ChartOption {
  const frame = chartFrame(words, words.description);
  const lonely = lonelyPoints(points);
  return {
    ...frame,
    yAxis: { ...single(frame.yAxis), min: lowest(points, thresholds), max: highest(points, thresholds) },
    tooltip: {
      trigger: 'axis',
      textStyle: { fontFamily, fontSize: 13, color: colors.ink },
      formatter: (hit) => escapeHtml(words.point(pointAt(points, hit))).replaceAll('\n', '<br>'),
    },
    series: [
      {
        type: 'line',
        data: points.map(({ day, value }, i) => ({
          value: [Date.parse(day), value ?? '-'],
          symbolSize: lonely.has(i) || points.length <= 40 ? 6 : 0,
        })),
        connectNulls: false,
        symbol: 'circle',
        showSymbol: true,
        lineStyle: { color: colors.pine, width: 2.5 },
        itemStyle: { color: colors.pine },
        markLine: {
          silent: true,
          symbol: 'none',
          data: thresholds.flatMap((threshold) => [
            markLine(threshold.enter, words.enter(threshold), 'dashed', colors.ochre),
            ...(threshold.exit === threshold.enter ? [] : [markLine(threshold.exit, words.keep(threshold), 'dotted', colors.edge)]),
          ]),
        },
      },
    ],
  };
}

/** Measured points without a measured neighbour: no line would show them. */
export function lonelyPoints(points: readonly { value: number | null }[]): Set<number> {
  const measured = (i: number) => (points[i]?.value ?? null) !== null;
  return new Set(points.flatMap((_, i) => (measured(i) && !measured(i - 1) && !measured(i + 1) ? [i] : [])));
}

function markLine(at: number, label: string, type: 'dashed' | 'dotted', color: string) {
  return {
    yAxis: at,
    lineStyle: { color, type, width: 1.5 },
    label: { formatter: label, position: 'insideStartTop' as const, color: colors.ink, fontFamily, fontSize: 12 },
  };
}

/** Room above the highest threshold, so that its label and the way to it are seen. */
function highest(points: readonly KpiPoint[], thresholds: readonly SeriesThreshold[]): number | undefined {
  const all = values(points, thresholds);
  if (all.length === 0) return undefined;
  const top = Math.max(...all);
  return top <= 0 ? 1 : top * 1.1;
}

/** Zero, unless values lie below it: a truncated axis would exaggerate. */
function lowest(points: readonly KpiPoint[], thresholds: readonly SeriesThreshold[]): number {
  return Math.min(0, ...values(points, thresholds));
}

function values(points: readonly KpiPoint[], thresholds: readonly SeriesThreshold[]): number[] {
  const measured = points.flatMap(({ value }) => (value === null ? [] : [value]));
  return [...measured, ...thresholds.map(({ enter }) => enter)];
}

function pointAt(points: readonly KpiPoint[], hit: unknown): KpiPoint {
  const first: unknown = Array.isArray(hit) ? hit[0] : hit;
  const index = typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0;
  return points[index] ?? { day: '1970-01-01', value: null, numerator: null, denominator: null, coverage: { reporting: 0, of: 0 } };
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function single<T>(axis: T | T[] | undefined): T | undefined {
  return Array.isArray(axis) ? axis[0] : axis;
}
