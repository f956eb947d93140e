import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo } from 'react';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { SeriesBreak } from '../../queries/series.js';
import { EmptyState } from '../../ui/empty-state.js';
import { DataTable } from './data-table.js';
import { EChart } from './echart.js';
import { LINES_HEIGHT, linesChartOption, type ChartLine } from './lines-chart-option.js';
import { withBreaks } from './series-break.js';
import { useChangeWords } from './use-change-words.js';

interface LinesChartProps {
  /** What is drawn. */
  name: string;
  lines: readonly ChartLine[];
  breaks: readonly SeriesBreak[];
  /** The top of the axis; `null`: it follows the values. */
  top: number | null;
  isShare: boolean;
  /** A value in words. */
  value: (amount: number) => string;
  /** A value on the axis. */
  mark: (amount: number) => string;
}

/** Draws several lines, each with its label at the end, and a table of all figures. */
export function LinesChart({ name, lines, breaks, top, isShare, value, mark }: LinesChartProps) {
  const { t } = useWords('charts');
  const language = useLanguage();
  const change = useChangeWords();
  const isNarrow = useMediaQuery('(max-width: 899px)');
  const days = useMemo(() => lines[0]?.points ?? [], [lines]);
  const drawn = useMemo(() => withBreaks(days, breaks), [days, breaks]);
  const { option, describe } = useMemo(() => {
    const amount = (at: number | null | undefined) =>
      at === null || at === undefined ? t('shared:notMeasured') : value(at);
    const textOf = (index: number) => {
      const each = drawn[index];
      if (!each) return '';
      if (each.gap) return change.text(each.gap);
      const { day } = each.point;
      const values = lines.map(
        (line) => `${line.name}: ${amount(line.points.find((point) => point.day === day)?.value)}`,
      );
      return [formatDay(day, language), ...values].join('\n');
    };
    const words = {
      day: (instant: number) => formatDay(new Date(instant).toISOString().slice(0, 10), language),
      value: mark,
      description: t('lines.description', { name, units: lines.map((line) => line.name).join(', ') }),
      change: change.label,
      drawnAt: ({ point = 0 }: { point?: number }) => textOf(point),
    };
    return {
      option: linesChartOption({ lines, breaks, top, isShare, isNarrow }, words),
      describe: textOf,
    };
  }, [lines, breaks, top, isShare, isNarrow, name, value, mark, drawn, language, t, change]);
  if (!lines.some(({ points }) => points.some((point) => point.value !== null)))
    return <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>;
  return (
    <Box>
      <EChart option={option} points={drawn.length} describe={describe} height={LINES_HEIGHT} />
      <DataTable
        caption={t('tableOf', { name })}
        rows={days}
        rowKey={({ day }) => day}
        columns={[
          { title: t('day'), cell: ({ day }) => formatDay(day, language) },
          ...lines.map((line) => ({
            title: line.name,
            numeric: true,
            cell: ({ day }: { day: string }) => {
              const at = line.points.find((point) => point.day === day)?.value ?? null;
              return at === null ? t('shared:notMeasured') : value(at);
            },
          })),
        ]}
      />
    </Box>
  );
}
