import { useSearchParams } from 'react-router';
import { keptSearch } from '../../queries/point-in-time.js';
import type { KpiRow } from './kpi-rows.js';

/** The KPIs that are shown as a table or as cards, with their context. */
export interface ComparedKpis {
  rows: readonly KpiRow[];
  /** The days as they are shown to readers. */
  days: { from: string; to: string };
  editions: { from: string; to: string };
  pathTo: (row: KpiRow) => string;
}

/**
 * Returns the query of a KPI's page: as of the later day, or of the earlier day if only its edition has the
 * KPI, with a chart between the two days.
 */
export function comparedKpiSearch(
  search: URLSearchParams,
  framework: string,
  { from, to }: { from: string; to: string },
  only: 'from' | 'to' | null,
): string {
  const kept = new URLSearchParams(keptSearch(search, framework));
  kept.set('asOf', only === 'from' ? from : to);
  kept.set('from', from);
  kept.set('to', to);
  return kept.toString();
}

/** Paths of a KPI's page with the query of {@link comparedKpiSearch}. */
export function useComparedKpiPath(
  unit: string,
  framework: string,
  days: { from: string; to: string },
): (row: Pick<KpiRow, 'id' | 'only'>) => string {
  const [search] = useSearchParams();
  return ({ id, only }) =>
    `/org-units/${encodeURIComponent(unit)}/kpis/${encodeURIComponent(id)}?${comparedKpiSearch(search, framework, days, only)}`;
}
