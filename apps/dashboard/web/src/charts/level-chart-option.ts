import type { LevelPoint } from '../api/series.js';
import { isMeasured } from '../data/is-measured.js';
import { colors } from '../theme/colors.js';
import { chartFrame, fontFamily, type AxisWords } from './chart-frame.js';
import type { ChartOption } from './echarts-core.js';
import { escapeHtml, lonelyPoints, single } from './kpi-chart-option.js';

export interface LevelChartWords extends AxisWords {
  description: string;
  levelLine: string;
  progressLine: string;
  point: (point: LevelPoint) => string;
}

/** Stairs for the stage that is held, and a thin line for the way between them. */
export function levelChartOption(
  points: readonly LevelPoint[],
  top: number,
  words: LevelChartWords,
): ChartOption {
  const frame = chartFrame(words, words.description);
  const levels = points.map((point) => (isMeasured(point) ? (point.level ?? 0) : null));
  const lonely = lonelyPoints(levels.map((value) => ({ value })));
  return {
    ...frame,
    yAxis: { ...single(frame.yAxis), min: 0, max: top, interval: 1 },
    tooltip: {
      trigger: 'axis',
      textStyle: { fontFamily, fontSize: 13, color: colors.ink },
      formatter: (hit) => escapeHtml(words.point(pointAt(points, hit))).replaceAll('\n', '<br>'),
    },
    series: [
      {
        name: words.levelLine,
        type: 'line',
        step: 'end',
        data: levels.map((value, i) => ({
          value: [Date.parse(points[i]?.day ?? ''), value ?? '-'],
          symbolSize: lonely.has(i) ? 7 : 0,
        })),
        connectNulls: false,
        symbol: 'circle',
        itemStyle: { color: colors.pine },
        lineStyle: { color: colors.pine, width: 3 },
        areaStyle: { color: colors.pine, opacity: 0.1 },
      },
      {
        name: words.progressLine,
        type: 'line',
        data: points.map(({ day, level, progress }) => [
          Date.parse(day),
          progress === null ? '-' : (level ?? 0) + progress,
        ]),
        connectNulls: false,
        symbol: 'none',
        lineStyle: { color: colors.ochre, width: 1.5, type: 'dashed' },
      },
    ],
  };
}

function pointAt(points: readonly LevelPoint[], hit: unknown): LevelPoint {
  const first: unknown = Array.isArray(hit) ? hit[0] : hit;
  const index =
    typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0;
  return points[index] ?? { day: '1970-01-01', level: null, progress: null };
}
