import type { KpiPoint, KpiSeries } from '../../queries/series.js';
import { useWords } from '../../i18n/use-words.js';
import { Fraction } from '../../ui/fraction.js';
import type { DataColumn } from './data-table.js';
import { ValueChart } from './value-chart.js';

/** Draws a KPI over time. */
export function KpiChart({ series }: { series: KpiSeries }) {
  const { t } = useWords('charts');
  const columns: DataColumn<KpiPoint>[] = [
    {
      title: t('fraction'),
      numeric: true,
      cell: ({ numerator, denominator }) => <Fraction numerator={numerator} denominator={denominator} />,
    },
    {
      title: t('coverage'),
      numeric: true,
      cell: ({ coverage }) => `${coverage.reporting}/${coverage.of}`,
    },
  ];
  return <ValueChart series={series} noun="stage" columns={columns} />;
}
