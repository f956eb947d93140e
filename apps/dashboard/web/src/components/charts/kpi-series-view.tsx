import { useKpiSeries, type SeriesRange } from '../../queries/series.js';
import { QueryView } from '../problems/query-view.js';
import { ChartLoading, LazyKpiChart } from './lazy-charts.js';

interface KpiSeriesViewProps {
  unit: string;
  kpi: string;
  range: SeriesRange;
}

/** Loads the series of a KPI and draws it. */
export function KpiSeriesView({ unit, kpi, range }: KpiSeriesViewProps) {
  const series = useKpiSeries(unit, kpi, range);
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
