import type { SeriesBreak } from '../../queries/series.js';
import { colors } from '../../theme/colors.js';
import { fontFamily } from '../../theme/typeface.js';
import { chartFrame, tooltipStyle, type AxisWords } from './chart-frame.js';
import type { ChartOption } from './echarts-core.js';
import { axisTop, changeLine, escapeHtml, lonelyPoints, single, textAt } from './kpi-chart-option.js';
import { lookOf } from './line-looks.js';
import { visibleBreaks, withBreaks, type Drawn } from './series-break.js';
import { spreadLabels } from './spread-labels.js';

/** `value` null: not measured on that day, which is not zero. */
export interface LinePoint {
  day: string;
  value: number | null;
}

/** One line of a chart of several. All lines have the same days. */
export interface ChartLine {
  key: string;
  name: string;
  points: readonly LinePoint[];
}

export interface LinesChartWords extends AxisWords {
  description: string;
  change: (change: SeriesBreak) => string;
  /** The full description of all lines on a day, or of a gap, as plain text. */
  drawnAt: (index: Drawn<number>) => string;
}

interface LinesChart {
  lines: readonly ChartLine[];
  breaks: readonly SeriesBreak[];
  /** The top of the axis; `null`: it follows the values. */
  top: number | null;
  isShare: boolean;
  /** On a narrow screen the labels are numbers. */
  isNarrow: boolean;
}

export const LINES_HEIGHT = 360;
/** What the axes and the margins take of the height, about. */
const AROUND = 64;
const LABEL_ROOM = 16;
const LABEL_WIDTH = 208;

/** Returns the options of a chart of several lines. The label of each line stands at its end. */
export function linesChartOption(
  { lines, breaks, top, isShare, isNarrow }: LinesChart,
  words: LinesChartWords,
): ChartOption {
  const frame = chartFrame(words, words.description);
  const drawn = lines.map(({ points }) => withBreaks(points, breaks));
  const values = lines.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const min = Math.min(0, ...values);
  const max = top ?? axisTop(Math.max(0, ...values), isShare);
  const height = LINES_HEIGHT - AROUND;
  const ends = drawn.map((each) => lastMeasured(each));
  const labelled = ends.flatMap((end, line) => (end ? [{ line, end }] : []));
  const places = labelled.map(({ end }) => height * (1 - (end.value - min) / (max - min || 1)));
  const shifts = spreadLabels(places, LABEL_ROOM, height);
  const days = lines[0]?.points ?? [];
  const indices = (drawn[0] ?? []).map((_, index) => ({ point: index }));
  return {
    ...frame,
    grid: { ...single(frame.grid), right: isNarrow ? 28 : LABEL_WIDTH },
    yAxis: { ...single(frame.yAxis), min, max, ...(top === null ? {} : { interval: 1 }) },
    tooltip: {
      ...tooltipStyle,
      confine: true,
      formatter: (hit) => escapeHtml(textAt(indices, hit, words.drawnAt)).replaceAll('\n', '<br>'),
    },
    series: lines.map(({ name }, line) => {
      const { color, dashes } = lookOf(line);
      const own = drawn[line] ?? [];
      const lonely = lonelyPoints(own.map(({ point }) => ({ value: point?.value ?? null })));
      const place = labelled.findIndex((each) => each.line === line);
      return {
        type: 'line',
        name,
        data: own.map(({ point, gap }, index) => ({
          value: [Date.parse(point ? point.day : gap.day), point?.value ?? '-'],
          symbolSize: lonely.has(index) || ends[line]?.index === index ? 6 : 0,
          ...(ends[line]?.index === index
            ? { label: endLabel(isNarrow ? String(line + 1) : name, color, shifts[place] ?? 0) }
            : {}),
        })),
        connectNulls: false,
        symbol: 'circle',
        showSymbol: true,
        lineStyle: { color, width: 2.5, type: dashes.length === 0 ? 'solid' : [...dashes] },
        itemStyle: { color },
        ...(line === 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                data: visibleBreaks(days, breaks).map((change) => changeLine(change, words.change(change))),
              },
            }
          : {}),
      };
    }),
  };
}

function endLabel(text: string, color: string, shift: number) {
  return {
    show: true,
    position: 'right' as const,
    distance: 8,
    offset: [0, shift],
    formatter: text,
    width: LABEL_WIDTH - 20,
    overflow: 'truncate' as const,
    color,
    fontFamily,
    fontSize: 12,
    fontWeight: 600,
    textBorderColor: colors.surface,
    textBorderWidth: 3,
  };
}

function lastMeasured(drawn: readonly Drawn<LinePoint>[]): { index: number; value: number } | null {
  const index = drawn.findLastIndex(({ point }) => (point?.value ?? null) !== null);
  const value = drawn[index]?.point?.value ?? null;
  return value === null ? null : { index, value };
}
