import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getKpiSeries, type SeriesRange } from '../../queries/series.js';
import { ChartLoading } from './chart-loading.js';
import { LazyKpiChart } from './lazy-charts.js';
import { useApi } from '../../api/api-context.js';
import { QueryView } from '../problems/query-view.js';

interface KpiSeriesViewProps {
  unit: string;
  kpi: string;
  range: SeriesRange;
}

/** Reads a KPI's series and draws it. */
export function KpiSeriesView({ unit, kpi, range }: KpiSeriesViewProps) {
  const api = useApi();
  const series = useQuery({
    queryKey: ['series', unit, kpi, range],
    queryFn: ({ signal }) => getKpiSeries(api, unit, kpi, range, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView query={series} height={380}>
      {(data) => (
        <ChartLoading height={380}>
          <LazyKpiChart series={data} />
        </ChartLoading>
      )}
    </QueryView>
  );
}
