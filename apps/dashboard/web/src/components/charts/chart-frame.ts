import { colors } from '../../theme/colors.js';
import { fontFamily } from '../../theme/typeface.js';
import type { ChartOption } from './echarts-core.js';

export interface AxisWords {
  /** The label of an instant (epoch milliseconds, UTC midnight of a day) on the axis. */
  day: (instant: number) => string;
  /** The label of a value. */
  value: (value: number) => string;
}

/** How the box beside the pointer looks. */
export const tooltipStyle = {
  trigger: 'axis',
  backgroundColor: colors.surface,
  borderColor: colors.edge,
  textStyle: { fontFamily, fontSize: 13, color: colors.ink },
} as const;

/** What all charts share: colours, axes, and no animation. */
export function chartFrame(words: AxisWords, description: string): ChartOption {
  const label = { color: colors.inkSoft, fontFamily, fontSize: 12 };
  return {
    useUTC: true,
    animation: false,
    aria: { enabled: true, label: { description } },
    textStyle: { fontFamily },
    grid: {
      left: 12,
      right: 20,
      top: 28,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'time',
      axisLabel: { ...label, hideOverlap: true, formatter: (instant: number) => words.day(instant) },
      axisLine: { lineStyle: { color: colors.edge } },
      axisTick: { show: true },
      splitNumber: 5,
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...label, formatter: (value: number) => words.value(value) },
      splitLine: { lineStyle: { color: colors.hairline } },
    },
  };
}
