import { useSearchParams } from 'react-router';
import { comparedKpiSearch } from './compared-kpi-search.js';
import type { KpiRow } from './kpi-rows.js';

/** Paths of a KPI's page that show it between the two days, as of the later one that its edition has it on. */
export function useComparedKpiPath(
  unit: string,
  framework: string,
  days: { from: string; to: string },
): (row: Pick<KpiRow, 'id' | 'only'>) => string {
  const [search] = useSearchParams();
  return ({ id, only }) =>
    `/org-units/${encodeURIComponent(unit)}/kpis/${encodeURIComponent(id)}?${comparedKpiSearch(search, framework, days, only)}`;
}
