import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { KpiPoint, KpiSeries } from '../api/series.js';
import { formatDay } from '../format/days.js';
import { formatKpiValue, formatNumber } from '../format/numbers.js';
import { useLanguage } from '../i18n/language-context.js';
import { useWords } from '../i18n/use-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Fraction } from '../ui/fraction.js';
import { KpiValue } from '../ui/kpi-value.js';
import { DataTable } from './data-table.js';
import { EChart } from './echart.js';
import { kpiChartOption } from './kpi-chart-option.js';
import { Legend } from './legend.js';

/** A KPI over time with the thresholds that matter, and the figures behind it. */
export function KpiChart({ series }: { series: KpiSeries }) {
  const { t } = useWords('charts');
  const language = useLanguage();
  const { name, points, thresholds, unit } = series;

  const { option, describe } = useMemo(() => {
    const value = (amount: number) => formatKpiValue(amount, unit, language);
    const valueOf = ({ value: amount }: KpiPoint) => (amount === null ? t('ui:notMeasured') : value(amount));
    const point = (each: KpiPoint) => `${formatDay(each.day, language)}: ${valueOf(each)}${fraction(each)}`;
    const fraction = ({ numerator, denominator }: KpiPoint) =>
      numerator === null || denominator === null
        ? ''
        : `\n${formatNumber(numerator, language, 2)} / ${formatNumber(denominator, language, 2)}`;
    const measured = points.filter((each) => each.value !== null);
    const [first, last] = [measured[0], measured.at(-1)];
    const description =
      first && last
        ? t('summary', {
            name,
            from: formatDay(first.day, language),
            to: formatDay(last.day, language),
            first: valueOf(first),
            last: valueOf(last),
          })
        : t('empty');
    const words = {
      day: (instant: number) => formatDay(new Date(instant).toISOString().slice(0, 10), language),
      value,
      description,
      enter: ({ stage, enter }: KpiSeries['thresholds'][number]) =>
        t('enter', { level: stage.level, value: value(enter) }),
      keep: ({ stage, exit }: KpiSeries['thresholds'][number]) =>
        t('keep', { level: stage.level, value: value(exit) }),
      point,
    };
    const at = (index: number) => {
      const each = points[index];
      return each ? point(each) : '';
    };
    return { option: kpiChartOption({ points, thresholds, unit }, words), describe: at };
  }, [name, points, thresholds, unit, language, t]);

  if (!points.some(({ value }) => value !== null)) {
    return <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>;
  }
  return (
    <Box>
      <EChart option={option} points={points.length} describe={describe} />
      <Legend withThresholds={thresholds.length > 0} />
      <DataTable
        caption={t('tableOf', { name })}
        rows={points}
        rowKey={({ day }) => day}
        columns={[
          { title: t('day'), cell: ({ day }) => formatDay(day, language) },
          { title: t('value'), numeric: true, cell: ({ value }) => <KpiValue value={value} unit={unit} /> },
          {
            title: t('fraction'),
            numeric: true,
            cell: ({ numerator, denominator }) => (
              <Fraction numerator={numerator} denominator={denominator} />
            ),
          },
          {
            title: t('coverage'),
            numeric: true,
            cell: ({ coverage }) => `${coverage.reporting}/${coverage.of}`,
          },
        ]}
      />
    </Box>
  );
}
