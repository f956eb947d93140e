import { useSearchParams } from 'react-router';
import { keptSearch } from '../../queries/point-in-time.js';

/** Paths of a body's KPI that keep the framework and the point of view. */
export function useKpiPath(): (unit: string, kpi: string, framework?: string) => string {
  const [search] = useSearchParams();
  return (unit, kpi, framework) =>
    `/org-units/${encodeURIComponent(unit)}/kpis/${encodeURIComponent(kpi)}${keptSearch(search, framework)}`;
}
