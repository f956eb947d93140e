import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { KpiPoint, KpiSeries } from '../../queries/series.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { KpiValue } from '../kpis/kpi-value.js';
import { DataTable, type DataColumn } from './data-table.js';
import { EChart } from './echart.js';
import { kpiChartOption } from './kpi-chart-option.js';
import { Legend } from './legend.js';
import { visibleBreaks, withBreaks } from './series-break.js';
import { useValueWords } from './use-value-words.js';

interface ValueChartProps {
  series: Pick<KpiSeries, 'name' | 'unit' | 'decimals' | 'points' | 'thresholds' | 'breaks'>;
  /** What the thresholds belong to. */
  noun: 'stage' | 'band';
  /** Columns of the table after the day and the value. */
  columns: readonly DataColumn<KpiPoint>[];
}

/** Draws a value over time with its thresholds, the changes of edition, and a table of the figures. */
export function ValueChart({ series, noun, columns }: ValueChartProps) {
  const { t } = useWords('charts');
  const language = useLanguage();
  const words = useValueWords(series, noun);
  const { name, points, thresholds, breaks = [] } = series;
  const { option, drawn } = useMemo(
    () => ({ option: kpiChartOption(series, words), drawn: withBreaks(series.points, series.breaks ?? []) }),
    [series, words],
  );
  if (!points.some(({ value }) => value !== null)) {
    return <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>;
  }
  const describe = (index: number) => {
    const each = drawn[index];
    return each ? words.drawn(each) : '';
  };
  const withEdition = breaks.length > 0 || points.some(({ edition }) => edition !== points[0]?.edition);
  return (
    <Box>
      <EChart option={option} points={drawn.length} describe={describe} />
      <Legend withThresholds={thresholds.length > 0} withChanges={visibleBreaks(points, breaks).length > 0} />
      <DataTable
        caption={t('tableOf', { name })}
        rows={points}
        rowKey={({ day }) => day}
        columns={[
          { title: t('day'), cell: ({ day }) => formatDay(day, language) },
          { title: t('value'), numeric: true, cell: ({ value }) => <KpiValue value={value} as={series} /> },
          ...columns,
          ...(withEdition
            ? [{ title: t('edition'), cell: ({ edition }: KpiPoint) => edition ?? t('noEdition') }]
            : []),
        ]}
      />
    </Box>
  );
}
