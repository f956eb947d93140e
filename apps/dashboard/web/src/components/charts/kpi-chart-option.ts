import type { KpiPoint, KpiSeries, SeriesBreak, SeriesThreshold } from '../../queries/series.js';
import { colors } from '../../theme/colors.js';
import { fontFamily } from '../../theme/typeface.js';
import { chartFrame, tooltipStyle, type AxisWords } from './chart-frame.js';
import type { ChartOption } from './echarts-core.js';
import { withRoom } from './label-room.js';
import { visibleBreaks, withBreaks, type Drawn } from './series-break.js';

export interface KpiChartWords extends AxisWords {
  description: string;
  enter: (threshold: SeriesThreshold) => string;
  keep: (threshold: SeriesThreshold) => string;
  /** A short label for the place where one edition replaces another. */
  change: (change: SeriesBreak) => string;
  /** The full description of a point or a gap, as plain text. */
  drawn: (drawn: Drawn<KpiPoint>) => string;
}

type ChartedSeries = Pick<KpiSeries, 'points' | 'thresholds' | 'unit' | 'breaks'>;

/**
 * Returns the options of a line chart. The line breaks where nothing was measured and where editions are not
 * comparable; each threshold is a dashed line.
 */
export function kpiChartOption(
  { points, thresholds, unit, breaks = [] }: ChartedSeries,
  words: KpiChartWords,
): ChartOption {
  const frame = chartFrame(words, words.description);
  const drawn = withBreaks(points, breaks);
  const lonely = lonelyPoints(drawn.map(({ point }) => ({ value: point?.value ?? null })));
  const [min, max] = [lowest(points, thresholds), axisTop(highest(points, thresholds), unit === 'percent')];
  // Entry thresholds are labelled first; the legend and the page of the KPI name the others too.
  const lines: ThresholdLine[] = [
    ...thresholds.map((each) => ({ at: each.enter, label: words.enter(each), look: enterLook })),
    ...thresholds
      .filter(({ enter, exit }) => exit !== enter)
      .map((each) => ({ at: each.exit, label: words.keep(each), look: keepLook })),
  ];
  const labelled = withRoom(lines, { min, max });
  return {
    ...frame,
    yAxis: { ...single(frame.yAxis), min, max },
    tooltip: {
      ...tooltipStyle,
      formatter: (hit) => escapeHtml(textAt(drawn, hit, words.drawn)).replaceAll('\n', '<br>'),
    },
    series: [
      {
        type: 'line',
        data: drawn.map(({ point, gap }, i) => ({
          value: [Date.parse(point ? point.day : gap.day), point?.value ?? '-'],
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
          data: [
            ...lines.map((line) => markLine(line, labelled.has(line))),
            ...visibleBreaks(points, breaks).map((change) => changeLine(change, words.change(change))),
          ],
        },
      },
    ],
  };
}

/** Returns the measured points without a measured neighbour. A line would not show them. */
export function lonelyPoints(points: readonly { value: number | null }[]): Set<number> {
  const measured = (i: number) => (points[i]?.value ?? null) !== null;
  return new Set(points.flatMap((_, i) => (measured(i) && !measured(i - 1) && !measured(i + 1) ? [i] : [])));
}

/** The labels of a pair of thresholds are placed at opposite ends, so that they do not cover each other. */
const enterLook = { color: colors.ochre, type: 'dashed', position: 'insideStartTop' } as const;
const keepLook = { color: colors.edge, type: 'dotted', position: 'insideEndBottom' } as const;

interface ThresholdLine {
  at: number;
  label: string;
  look: typeof enterLook | typeof keepLook;
}

function markLine({ at, label, look: { color, type, position } }: ThresholdLine, isLabelled: boolean) {
  return {
    yAxis: at,
    lineStyle: { color, type, width: 1.5 },
    label: {
      show: isLabelled,
      formatter: label,
      position,
      color: colors.ink,
      fontFamily,
      fontSize: 12,
      textBorderColor: colors.surface,
      textBorderWidth: 3,
    },
  };
}

/** Returns an upright line on the first day of an edition. */
export function changeLine({ day }: SeriesBreak, label: string) {
  return {
    xAxis: Date.parse(day),
    lineStyle: { color: colors.sea, type: 'solid', width: 1.5 },
    label: {
      formatter: label,
      position: 'insideEndTop',
      rotate: 0,
      align: 'right',
      color: colors.sea,
      fontFamily,
      fontSize: 12,
      textBorderColor: colors.surface,
      textBorderWidth: 3,
    },
  } as const;
}

/**
 * Returns a round number that leaves room above the highest value and threshold. A share of at most 100 per
 * cent ends at 100.
 */
export function axisTop(highest: number, isShare: boolean): number {
  if (highest <= 0) return 1;
  if (isShare && highest > 80 && highest <= 100) return 100;
  const wanted = highest * 1.08;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const round = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * magnitude >= wanted) ?? 10;
  return round * magnitude;
}

function highest(points: readonly KpiPoint[], thresholds: readonly SeriesThreshold[]): number {
  return Math.max(0, ...values(points, thresholds));
}

/** Returns zero, unless a value lies below it. A truncated axis would exaggerate differences. */
function lowest(points: readonly KpiPoint[], thresholds: readonly SeriesThreshold[]): number {
  return Math.min(0, ...values(points, thresholds));
}

function values(points: readonly KpiPoint[], thresholds: readonly SeriesThreshold[]): number[] {
  const measured = points.flatMap(({ value }) => (value === null ? [] : [value]));
  return [...measured, ...thresholds.map(({ enter }) => enter)];
}

/** Returns the text of the point that a tooltip belongs to. */
export function textAt<Point>(
  drawn: readonly Drawn<Point>[],
  hit: unknown,
  text: (drawn: Drawn<Point>) => string,
): string {
  const first: unknown = Array.isArray(hit) ? hit[0] : hit;
  const index =
    typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0;
  const at = drawn[index];
  return at ? text(at) : '';
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function single<T>(axis: T | T[] | undefined): T | undefined {
  return Array.isArray(axis) ? axis[0] : axis;
}
