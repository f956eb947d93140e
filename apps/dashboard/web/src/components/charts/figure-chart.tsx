import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words.js';
import type { FigureSeries } from '../../queries/figures.js';
import type { KpiPoint } from '../../queries/series.js';
import type { DataColumn } from './data-table.js';
import { ValueChart } from './value-chart.js';

/** Draws a figure over time. No threshold belongs to it, and no edition. */
export function FigureChart({ series }: { series: FigureSeries }) {
  const { t } = useWords('charts');
  const drawn = useMemo(
    () => ({
      ...series,
      thresholds: [],
      breaks: [],
      points: series.points.map((point) => ({
        ...point,
        edition: null,
        numerator: null,
        denominator: null,
      })),
    }),
    [series],
  );
  const columns: DataColumn<KpiPoint>[] = [
    {
      title: t('coverage'),
      numeric: true,
      cell: ({ coverage }) => `${coverage.reporting}/${coverage.of}`,
    },
  ];
  return <ValueChart series={drawn} noun="stage" columns={columns} />;
}
