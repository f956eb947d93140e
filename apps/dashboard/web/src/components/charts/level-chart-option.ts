import { isMeasured } from '../../queries/maturity.js';
import type { LevelPoint, SeriesBreak } from '../../queries/series.js';
import { colors } from '../../theme/colors.js';
import { chartFrame, tooltipStyle, type AxisWords } from './chart-frame.js';
import type { ChartOption } from './echarts-core.js';
import { changeLine, escapeHtml, lonelyPoints, single, textAt } from './kpi-chart-option.js';
import { visibleBreaks, withBreaks, type Drawn } from './series-break.js';

interface LevelChartWords extends AxisWords {
  description: string;
  levelLine: string;
  progressLine: string;
  change: (change: SeriesBreak) => string;
  /** The full description of a point or a gap, as plain text. */
  drawn: (drawn: Drawn<LevelPoint>) => string;
}

/**
 * Returns the options of a stage chart: steps for the stage that is held, and a thin line for the progress
 * between stages. Both break where editions are not comparable.
 */
export function levelChartOption(
  points: readonly LevelPoint[],
  breaks: readonly SeriesBreak[],
  top: number,
  words: LevelChartWords,
): ChartOption {
  const frame = chartFrame(words, words.description);
  const drawn = withBreaks(points, breaks);
  const at = ({ point, gap }: Drawn<LevelPoint>) => Date.parse(point ? point.day : gap.day);
  const levels = drawn.map(({ point }) => (point && isMeasured(point) ? (point.level ?? 0) : null));
  const lonely = lonelyPoints(levels.map((value) => ({ value })));
  return {
    ...frame,
    yAxis: { ...single(frame.yAxis), min: 0, max: top, interval: 1 },
    tooltip: {
      ...tooltipStyle,
      formatter: (hit) => escapeHtml(textAt(drawn, hit, words.drawn)).replaceAll('\n', '<br>'),
    },
    series: [
      {
        name: words.levelLine,
        type: 'line',
        step: 'end',
        data: drawn.map((each, i) => ({
          value: [at(each), levels[i] ?? '-'],
          symbolSize: lonely.has(i) ? 7 : 0,
        })),
        connectNulls: false,
        symbol: 'circle',
        itemStyle: { color: colors.pine },
        lineStyle: { color: colors.pine, width: 3 },
        areaStyle: { color: colors.pine, opacity: 0.1 },
        markLine: {
          silent: true,
          symbol: 'none',
          data: visibleBreaks(points, breaks).map((change) => changeLine(change, words.change(change))),
        },
      },
      {
        name: words.progressLine,
        type: 'line',
        data: drawn.map((each) => [at(each), heightOf(each.point)]),
        connectNulls: false,
        symbol: 'none',
        lineStyle: { color: colors.ochre, width: 1.5, type: 'dashed' },
      },
    ],
  };
}

function heightOf(point: LevelPoint | undefined): number | '-' {
  return point === undefined || point.progress === null ? '-' : (point.level ?? 0) + point.progress;
}
